import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary as own } from "#tools/seed/vocabulary-files.ts";
import type { Annotated } from "./annotated.ts";
import type { EscoSkill } from "./esco.ts";

const LENGTH = 1000;
/** Until then the engine still compiles what it runs: the same texts take half as long again. */
const WARM_UP = 40;
const ROUNDS = 30;

/** Texts of about a thousand characters, made of the sentences in their order. */
function textsOf(annotated: readonly Annotated[]): string[] {
  const texts: string[] = [];
  let text = "";
  for (const { sentence } of annotated) {
    text = text ? `${text}\n${sentence}` : sentence;
    if (text.length < LENGTH) continue;
    texts.push(text.slice(0, LENGTH));
    text = "";
  }
  return texts;
}

/**
 * How long a text of a thousand characters takes by both tiers as pages ask for them, against all of ESCO beside the
 * project's own vocabulary: the middle of all readings and the slow end, in milliseconds, once the code is warm.
 */
export function pageSpeed(annotated: readonly Annotated[], esco: Iterable<EscoSkill>) {
  const ofEsco = [...esco].map(({ label, alternatives }, index) => ({
    id: `esco-${index}`,
    en: label,
    bg: null,
    altEn: alternatives,
    altBg: [],
    tagOnly: [],
    ofEscoAlone: alternatives,
    source: "esco" as const,
  }));
  const ofProject = own.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] }));
  const reader = prepareReader([...ofProject, ...ofEsco]);
  const texts = textsOf(annotated);
  const took: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const text of texts) {
      const begun = performance.now();
      readText(text, reader, "company");
      if (round >= 0) took.push(performance.now() - begun);
    }
  took.sort((a, b) => a - b);
  const at = (share: number) => Number(took[Math.floor(took.length * share)]!.toFixed(1));
  return {
    texts: texts.length,
    skills: own.length + ofEsco.length,
    p50_ms: at(0.5),
    p99_ms: at(0.99),
  };
}
