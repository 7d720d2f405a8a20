import type { WorkMode } from "#db/codes.ts";
import type { PostingFacts } from "#search/posting-facts.server.ts";

/** How people ask for studies of a level, by its number in the European framework. */
const LEVEL_WORDS: Readonly<Record<number, readonly string[]>> = {
  6: ["bachelor's degree", "бакалавър", "бакалавърска степен", "бакалавърски"],
  7: ["master's degree", "магистър", "магистърска степен", "магистратура"],
  8: ["PhD", "doctoral degree", "doctorate", "докторант", "докторантура", "докторска степен"],
};

const MODE_WORDS: Readonly<Record<WorkMode, readonly string[]>> = {
  remote: ["remote work", "from home", "дистанционна работа", "отдалечена", "от разстояние"],
  hybrid: ["hybrid", "хибриден"],
  on_site: ["on-site", "присъствен"],
};

const PAY_WORDS = {
  paid: ["paid", "платен", "заплащане"],
  unpaid: ["unpaid", "неплатен"],
} as const;

/** All words of that kind. */
export const FACT_WORDS: readonly string[] = [LEVEL_WORDS, MODE_WORDS, PAY_WORDS].flatMap((words) =>
  Object.values<readonly string[]>(words).flat(),
);

/**
 * The words by which people ask for what a posting states by choice, not in its texts: the level of study that it is of or
 * takes from, where it is worked, whether it is paid. In both languages, for all words of a query have to occur.
 */
export function factWords(
  mode: WorkMode | null,
  { eqfLevel, minEqf, payKind }: PostingFacts,
): string[] {
  return [
    ...(LEVEL_WORDS[eqfLevel ?? minEqf ?? 0] ?? []),
    ...(mode ? MODE_WORDS[mode] : []),
    ...(payKind ? PAY_WORDS[payKind] : []),
  ];
}
