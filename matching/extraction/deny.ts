/**
 * What the exact tier must not take for a skill, although the words agree. Every entry was met in
 * real course descriptions, advertisements or project proposals, or is a word of daily language.
 */

/**
 * Web and mail addresses, in which words are no words. A mail address begins where its run of letters and signs does, and is
 * read once: texts are of any length, and of anybody.
 */
export const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<!\S)[^\s@]+@[^\s.]*\.\S+/giu;

/** Names of products that are ordinary words: only written exactly as the label is. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  (
    "access acrobat agile airflow android angular ant apache assembly beam blender bootstrap bottle canvas cassandra " +
    "chef composer confluence consul cypress drill druid eclipse electron elastic elixir ember " +
    "excel express fabric cucumber flask flow flux helm hibernate hive impala ionic jest julia lean maple mercury meteor " +
    "mocha mongo nest node notion oracle outlook pascal phoenix pig playwright polymer postman prometheus puppet pyramid react rest rhino " +
    "rails ruby sails salt sketch slack snowflake soap solidity spark spring storm swift teams unity " +
    "unreal vagrant vault windows word"
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

/**
 * Labels of one word (in the singular) that say too little in running text: *device management*,
 * *in close collaboration*, *sports and social benefits*. As tags they stand.
 */
export const TOO_GENERAL: ReadonlySet<string> = new Set(
  (
    "management collaboration cooperation coordination computing dashboard sport determination " +
    "initiative investment recruitment mentorship startup adaptable adaptability " +
    "yoga tennis football volleyball basketball golf boxing skiing swimming climbing dancing " +
    "history migration energy logging ecosystem pregnancy " +
    "управление сътрудничество координация спорт инициатива инвестиции стартъп лоялност"
  ).split(" "),
);

/** Labels of several words that mean something else in another form of a word. */
export const EXACT_FORMS: ReadonlySet<string> = new Set([
  "build systems",
  "design systems",
  "event sourcing",
  "source coding",
  "people management",
]);

/** Labels of several words that usually mean something else. */
export const DENIED_PHRASES: ReadonlySet<string> = new Set([
  "virtual environment",
  "information society",
  "complex function",
  "personal development",
  "team building",
]);

/** What a course is needed for is taught in others: *necessary for advanced courses in software engineering*. */
export const LATER_COURSES =
  /\b(?:necessary|needed|required|basis|foundations?|prerequisites?)\s+for\s+(?:\p{L}+\s+){0,3}(?:courses|subjects|studies)\s+(?:in|on|of|from)\s[^.;\n]*/giu;

/** What people get and need not know: a card for sports is no geographic information. */
export const BENEFITS =
  /(?<!\p{L})(?:(?:спортн|дебитн|кредитн|мултиспорт)\p{L}*\s+)?карт(?:а|ата|и|ите)\s+(?:(?:за|по)\s+(?:\p{L}+\s+)?(?:спорт|фитнес|храна|транспорт|отстъпк)\p{L}*|["„“]?(?:мултиспорт|multi-?sport)\p{L}*["“”]?)|(?<!\p{L})(?:спортн|дебитн|кредитн|мултиспорт|multi-?sport)\p{L}*\s+карт(?:а|ата|и|ите)(?!\p{L})/giu;

/**
 * More of what people get, and words of daily language of which a part names a skill: a free parking place is no driving, and
 * category B of a driving licence no test of two versions.
 */
export const DAILY =
  /\b(?:free\s+)?parking\s+(?:places?|spaces?|spots?|lots?)\b|\bfree\s+parking\b|\b(?:gym|fitness|sports?|multi-?sport)\s+(?:cards?|membership|pass(?:es)?)\b|\bteam\s+spirit\b|\bexcel\s+(?:at|in)\s+(?:what|your|every|all)\b|\breact\s+(?:quickly|fast|promptly)\b|\bjava\s+street\b|(?<!\p{L})(?:безплат\p{L}*\s+)?паркинг\p{L}*|(?<!\p{L})категори(?:я|и)\s+["„“]?[a-eа-е]1?["“”]?(?!\p{L})|(?<!\p{L})трудов(?:и|ия|ият|ите)?\s+договор\p{L}*/giu;

/** Words that alone say nothing of such labels: a store is no data warehouse, and a mechanical engineer learns no machine. */
export const TOO_LITTLE: readonly { said: RegExp; label: RegExp }[] = [
  { said: /^склад\p{L}*$/iu, label: /(?<!\p{L})(?:data|данни)(?!\p{L})/iu },
  { said: /^цент(?:ър|ъра|ърът|рове|ровете)$/iu, label: /(?<!\p{L})(?:data|данни)(?!\p{L})/iu },
  { said: /^(?:writ(?:e|es|ing|ten)|wrote)$/iu, label: /technical|academic|scientific|written/iu },
  { said: /^products?$/iu, label: /management|design|audio/iu },
  { said: /^support$/iu, label: /(?<!\p{L})decision/iu },
  { said: /^competitive$/iu, label: /(?<!\p{L})programming/iu },
  { said: /^офис\p{L}*$/iu, label: /\s/u },
  { said: /^(?:ден|дни|дена|час|часа|часове|седмица|месец|телефон|график|писмо)$/iu, label: /\s/u },
  // A letter is no name of several words.
  { said: /^\p{L}$/u, label: /[\s-]/u },
  { said: /^машин\p{L}*$/iu, label: /(?<!\p{L})(?:learning|обучение)(?!\p{L})/iu },
];

/** Articles and the like: beside them a word still stands alone. */
const LITTLE_WORDS = new Set("a an the and or of to in on for with by at as is be".split(" "));

/**
 * Whether a label is no more than one word of daily language: one word besides articles and the like, and neither an
 * acronym nor a name with capitals or digits inside. ESCO has thousands of such alternative labels, among them *process*
 * for ground handling and *current* for electricity.
 */
export function isOrdinaryWord(label: string): boolean {
  const words = label.trim().toLowerCase().split(/\s+/);
  return (
    words.filter((word) => !LITTLE_WORDS.has(word)).length <= 1 &&
    !/(?<=\S)[\p{Lu}\d+#]/u.test(label)
  );
}

interface DeniedContext {
  /** Labels, folded and in the singular. */
  labels: readonly string[];
  /** Matched against the text that ends where the find starts. */
  before?: RegExp;
  /** Matched against the text that starts where the find ends. */
  after?: RegExp;
}

/** Finds that mean something else beside certain neighbours. */
export const DENIED_CONTEXTS: readonly DeniedContext[] = [
  {
    labels: ["spring"],
    before: /\b(?:in|this|next|last|each|every|early|late|the|of)\s+$/i,
    after: /^\s*(?:semester|term|season|break|school|quarter|intake|'?\d)/i,
  },
  { labels: ["excel"], after: /^\s+(?:at|in)\s(?!(?:an?\s+)?(?:\p{L}+\s+)?level)/iu },
  { labels: ["express"], after: /^\s+(?:your|their|our|ideas|an|the|own)\b/i },
  { labels: ["react"], after: /^\s+(?:to|on|quickly|appropriately)\b/i },
  { labels: ["access"], after: /^\s+(?:to|control|point|the|network|rights?|and)\b/i },
  { labels: ["word"], after: /^\s+(?:of|embeddings?|processing|vectors?|count)\b/i },
  {
    labels: ["communication", "communication technology"],
    before:
      /\b(?:data|computer|machine|network|serial|wireless|mobile|radio|optical|digital|satellite|process|group|device|client|server|electronic|m2m|information and)[\s-]+$/i,
  },
  {
    labels: ["communication"],
    after:
      /^\s*(?:and\s+\w+\s+)?(?:networks?|protocols?|systems?|channels?|technolog\w+|engineering|lines?|links?|interfaces?|infrastructure|equipment|media|models?|standards?|theory|between)\b/i,
  },
  {
    labels: ["programming"],
    before:
      /\b(?:dna|genetic|linear|integer|dynamic|quadratic|convex|non-?linear|mathematical|stochastic|geometric|neuro-linguistic|tv|event)[\s-]+$/i,
  },
  {
    labels: ["leadership"],
    before: /\b(?:industry|market|thought|technology|cost|brand|company)\s+$/i,
  },
  {
    labels: ["control system"],
    before: /\b(?:code|version|revision|source|access|vehicle)[\s-]+$/i,
  },
  { labels: ["multitasking"], before: /[;:]\s*$/, after: /^\s*[;.]\s*\w+(?:isation|ization)/i },
  { labels: ["unix", "unix system"], after: /^\s+(?:domain\s+)?(?:sockets?|time(?:stamp)?)\b/i },
  {
    labels: [
      "computer science",
      "informatics",
      "информатика",
      "математика",
      "economics",
      "physics",
    ],
    before:
      /\b(?:faculty|department|school|institute) of\s+$|(?:факултет|катедра|департамент)\S*\s+(?:по|за)\s+(?:\p{L}+\s+и\s+)?$/iu,
    after:
      /^\s*(?:\/\s*\w+\s*)?(?:students?|faculty|departments?|majors?|minors?|degrees?|graduates?|university)\b/i,
  },
  {
    labels: ["logic"],
    before: /\b(?:business|application|game|control|core|the|this|of|same|fetching|retry)\s+$/i,
  },
  // Who builds one programs it: design is what goes before.
  {
    labels: [
      "user interface",
      "user interface design",
      "потребителски интерфейс",
      "дизайн на потребителски интерфейс",
      "дизайн на потребителски интерфейси",
    ],
    before:
      /(?<!\p{L})(?:(?:develop|build|implement|program|cod(?:e|ing))\p{L}*|(?:разработ|програмир|реализир|изгражда|изграждане|пиш)\p{L}*(?:\s+на)?)\s+(?:(?!(?:and|и)\s)\p{L}+\s+){0,2}$/iu,
  },
  { labels: ["network architecture"], before: /\b(?:neural|deep|convolutional|defining)\s+$/i },
];
