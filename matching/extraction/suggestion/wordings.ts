import type { Word } from "#matching/extraction/lexicon.ts";
import { wordsOf } from "#matching/extraction/lexicon.ts";
import { SAID_OTHERWISE } from "#matching/extraction/suggestion/said-otherwise/table.ts";
import { FUNCTION_WORDS } from "#text/function-words.ts";

const WEAK_ENGLISH =
  "ability able experience experienced knowledge strong good excellent great solid proven deep depth " +
  "skill skills skilled proficient proficiency familiar familiarity understanding expertise competent " +
  "competence competency years year plus advantage advantageous preferred preferably required requirement " +
  "requirements responsible responsibilities responsibility candidate candidates role position job " +
  "opportunity company looking seek seeking join must should would like including include includes " +
  "etc such other various new high highly well also within across minimum degree level relevant similar " +
  "related field fields demonstrated demonstrable hands-on basic advanced fluent fluency need needs want " +
  "nice help day daily basis who what how can ideally person people some very";
const WEAK_BULGARIAN =
  "умение умее знание познание познава опит владеене владее добър отличен силен търся търсим очаква предимство " +
  "кандидат стажант студент курс дисциплина модул проект разработва работа работи човек хора личност нов " +
  "включва изисква нужен необходим задължителен основи основен въведение предлага цел може трябва готовност " +
  "желание различен голям система данни програма";

const telling = (text: string) => wordsOf(text).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
const stems = (text: string) => telling(text).map(({ stem }) => stem);

const weakWords = new Set(WEAK_ENGLISH.split(" "));
const weakStems = new Set(stems(WEAK_BULGARIAN));

/** Whether a word says little about what is asked. English by the word: *requires* says more than *requirements*. */
export const isWeak = ({ folded, stem }: Word): boolean =>
  weakWords.has(folded) || weakStems.has(stem);

interface Wording {
  said: readonly string[];
  means: readonly string[];
}

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
