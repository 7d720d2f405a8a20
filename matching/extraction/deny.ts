/**
 * What the exact tier must not take for a skill, although the words agree. Every entry was met in
 * real course descriptions, advertisements or project proposals, or is a word of daily language.
 */

/** Labels of one word that are never recognised in running text without `NAMED_AS_LANGUAGE`. */
export const NEVER_ALONE: ReadonlySet<string> = new Set([
  ..."a b c d e f g j k q r s t v x".split(" "),
  ..."go d basic scheme dart scratch rust crystal processing make less shell".split(" "),
]);

/** What must stand directly before or after such a name so that it is the language. */
export const NAMED_AS_LANGUAGE = {
  before:
    /(?:languages?|program(?:ming|s)? in|written in|code in|knowledge of|език(?:а|ът)?|на|јазик(?:от)?|c\/|c\+\+[,/]|c#[,/]|java[,/]|javascript[,/]|python[,/]|matlab[,/]|php[,/]|ruby[,/]|kotlin[,/]|sql[,/])\s*["“„'(]?\s*$/i,
  after:
    /^\s*["”“')]?\s*(?:\(?programming|language|[,/]\s*(?:c\+\+|c#|java|python|ruby|php|matlab)(?![a-z]))/i,
} as const;

/** Names of products that are ordinary words: only written exactly as the label is. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  (
    "access acrobat angular ant apache assembly beam blender bootstrap bottle canvas cassandra " +
    "chef composer confluence consul cypress drill druid eclipse electron elastic elixir ember " +
    "excel express fabric flask flow flux hive impala ionic jest julia lean maple mercury meteor " +
    "mocha nest notion oracle outlook pascal phoenix pig polymer puppet pyramid react rest rhino " +
    "ruby sails salt sketch slack snowflake soap solidity spark spring storm swift teams unity " +
    "unreal vagrant vault word"
  ).split(" "),
);

/** Acronyms that are safe in any case, being no words of English or Bulgarian. */
export const ANY_CASE: ReadonlySet<string> = new Set(
  "sql php css xml aws gcp npm git api sdk vpn gis iot nlp seo erp crm c# c++ f#".split(" "),
);

/** Acronyms that are also words: in a line of capitals they are the word. */
export const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(
  "ai all an any as at be by can do go has hr if in is it its may me my new no of on or our out so to up us we".split(
    " ",
  ),
);

interface DeniedContext {
  /** The folded label, or a word of the text that leads to it. */
  label: string;
  /** Matched against the text that ends where the find starts. */
  before?: RegExp;
  /** Matched against the text that starts where the find ends. */
  after?: RegExp;
}

/** Finds that mean something else beside certain neighbours. */
export const DENIED_CONTEXTS: readonly DeniedContext[] = [
  { label: "spring", before: /\b(?:in|this|next|last|each|every|early|late|the|of)\s+$/i },
  { label: "spring", after: /^\s*(?:semester|term|season|break|school|quarter|intake|'?\d)/i },
  { label: "excel", after: /^\s+(?:at|in)\s/i },
  { label: "express", after: /^\s+(?:your|their|our|ideas|an|the|own)\b/i },
  { label: "react", after: /^\s+(?:to|on|quickly|appropriately)\b/i },
  { label: "access", after: /^\s+(?:to|control|point|the|network|rights?|and)\b/i },
  { label: "rest", before: /\b(?:the|and|at|you can)\s+$/i, after: /^\s+(?:of|assured|in|on)?\b/i },
  { label: "word", after: /^\s+(?:of|embeddings?|processing|vectors?|count)\b/i },
  {
    label: "communication",
    before:
      /\b(?:data|computer|machine|network|serial|wireless|mobile|radio|optical|digital|satellite|process|interprocess|inter-process|group|device|client|server|electronic|m2m)[\s-]+$/i,
  },
  {
    label: "communication",
    after:
      /^\s*(?:and\s+\w+\s+)?(?:networks?|protocols?|systems?|channels?|technolog\w+|engineering|lines?|links?|interfaces?|infrastructure|equipment|media|between\s+(?:processes|computers|devices|nodes|components)|models?|standards?|theory)\b/i,
  },
];
