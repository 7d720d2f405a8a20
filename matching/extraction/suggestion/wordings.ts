import type { Word } from "#matching/extraction/lexicon.ts";
import { wordsOf } from "#matching/extraction/lexicon.ts";
import { SAID_OTHERWISE } from "#matching/extraction/suggestion/said-otherwise/table.ts";
import { FUNCTION_WORDS } from "#text/function-words.ts";

/** Words of advertisements that say little about what is asked. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    "ability able experience experienced knowledge strong good excellent great solid proven deep depth " +
    "skill skills skilled proficient proficiency familiar familiarity understanding expertise competent " +
    "competence competency years year plus advantage advantageous preferred preferably required requirement " +
    "requirements responsible responsibilities responsibility candidate candidates role position job " +
    "opportunity company looking seek seeking join must should would like including include includes " +
    "etc such other various new high highly well also within across minimum degree level relevant similar " +
    "related related field fields demonstrated demonstrable hands-on basic advanced fluent fluency need " +
    "needs want nice help day daily basis who what how can able ideally person people some very"
  ).split(" "),
);

interface Wording {
  said: readonly string[];
  means: readonly string[];
}

const telling = (text: string) => wordsOf(text).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
const stems = (text: string) => telling(text).map(({ stem }) => stem);

const byFirst = new Map<string, Wording[]>();
for (const [said, means] of SAID_OTHERWISE) {
  const own = stems(said);
  byFirst.set(own[0]!, [...(byFirst.get(own[0]!) ?? []), { said: own, means: stems(means) }]);
}

/** The phrases of the table that stand in a text, as indexes of its telling words, and the stems that they mean. */
export function phrasesIn(words: readonly Word[]) {
  return words.flatMap(({ stem }, from) =>
    (byFirst.get(stem) ?? [])
      .filter(({ said }) => said.every((own, index) => words[from + index]?.stem === own))
      .map(({ said, means }) => ({ from, to: from + said.length, means })),
  );
}
