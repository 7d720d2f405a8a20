/** How a text says that something is not asked for, not used or not wanted: the declared list, in English and Bulgarian. */
export interface Negation {
  pattern: RegExp;
  /** On which side of the pattern stands what is negated; inside, where the pattern embraces it. */
  reaches: "after" | "before" | "inside";
  /** How many words of its clause it reaches at most. */
  words: number;
  /** Ends before a verb or a preposition: *no Java in the evening*, *no work without Java*. */
  isBare: boolean;
  /** *Not required, but a plus*: whoever says so asks for it, if less. */
  isSoftened: boolean;
}

const WORDS = 7;
const BARE_WORDS = 4;
const WORDS_OF_LIST = 14;

const whole = (source: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");

const negation = (reaches: Negation["reaches"], source: string, words = WORDS): Negation => ({
  pattern: whole(source),
  reaches,
  words,
  isBare: false,
  isSoftened: false,
});

/** That something is not required. */
const unasked = (reaches: Negation["reaches"], source: string): Negation => ({
  ...negation(reaches, source),
  isSoftened: true,
});

/** A word of negation alone, with what follows directly. */
const bare = (source: string): Negation => ({
  ...negation("after", source, BARE_WORDS),
  isBare: true,
});

const anyOf = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;

const ASKED =
  "(?:required|needed|necessary|mandatory|expected|compulsory|essential|a must|an? requirement|wanted|sought|part of (?:the|your|our|this) (?:job|work|role))";
const KNOWING =
  "(?:knowledge|experience|skills?|background|understanding|familiarity|proficiency|expertise)";
const NOT = "(?:\\s+not|n['’]t)";
const WORK =
  "(?:us(?:e|ed|ing)|need|want|writ(?:e|ing)|touch|run|offer|teach(?:ing)?|require|expect|seek(?:ing)?|hir(?:e|ing)|support|maintain|sell|accept|work(?:ing)?\\s+(?:with|in)|(?:look|search)(?:ing)?\\s+for|(?:program|code|develop|deal)\\s+(?:in|with))";
const ONLY = "(?!\\s+(?:only|just|merely|simply|solely|purely|necessarily|alone)(?!\\p{L}))";
const END = "(?=\\s*(?:$|[,:()–—]))";
/** What *no* is said of without denying it, and what stands for a whole: *no problem*, *no less than*, *no one*. */
const NO_MATTER = anyOf(`
  problems? doubts? less fewer more later longer matter wonder limits? other better worse need one
  body two time end idea nonsense bounds? exceptions? hesitation hesitating saying question fail
  further delays? interruptions? way ways exaggeration fear code sql
`);
const DOUBLE =
  "(?![^.;!?\\n,]{1,60}(?<!\\p{L})(?:nothing|not|cannot|can['’]?t|no|never|won['’]t)(?!\\p{L}))";

/** *You cannot do this without SQL* asks for it. */
const DENIED =
  "(?<!\\p{L})(?:not|cannot|can['’]t|never|nothing|no|nobody|won['’]t|don['’]t)\\s(?:[\\p{L}]{1,20}\\s){0,4}";

const ASKED_BG = "(?:изискв|необходим|нужн|нужен|задължител|очаква|налага)\\p{L}*";
const PRONOUN_BG = "(?:(?:се|е|са|ви|ни|ти|им|ми|му|го|я|ги)\\s+){0,2}";
const NOT_BG = `не\\s+${PRONOUN_BG}`;
const KNOWING_BG = "(?:познани|знани|опит|умени|подготовк|квалификаци)\\p{L}*";
const WORK_BG =
  "(?:(?:използва|ползва|преподава|изучава|търс|пише|пиша|поддържа|предлага|иска|наема|набира|занимава|разработва|програмира|обучава)\\p{L}*|работ(?:им|ите|ят|иш)\\s+(?:с|със|на|по))";
const DONE_BG =
  "(?:работил|ползвал|използвал|писал|пипал|виждал|чувал|учил|пробвал)\\p{L}*(?:\\s+(?:с|със|на|за|по))?";
const ONLY_BG = "(?!\\s+(?:само|просто|единствено)(?!\\p{L}))";
const LINK_BG = "(?:за|от|в|при|до|на|и|но|тук|вече)(?!\\p{L})";
const NO_MATTER_BG = anyOf(`
  съмнени\\p{L}* проблем\\p{L}* колебани\\p{L}* изключени\\p{L}* притеснени\\p{L}* значение оглед
  прекъсван\\p{L}* страх\\p{L}* излишн\\p{L}* повече друг\\p{L}* как какво нищо по съвсем да нужда
  граници предел\\p{L}*
`);
const DOUBLE_BG =
  "(?![^.;!?\\n,]{1,60}(?<!\\p{L})(?:не|няма|нищо|никога|никой|невъзможн\\p{L}*)(?!\\p{L}))";

const DENIED_BG = "(?<!\\p{L})(?:не|няма|нищо|никой|никога)\\s(?:\\p{L}{1,20}\\s){0,4}";

const IN_ENGLISH: readonly Negation[] = [
  unasked("inside", `no\\s+(?:[^\\s,]{1,30}\\s+){1,6}?(?:(?:is|are)\\s+)?${ASKED}`),
  unasked("after", "no\\s+need\\s+(?:for|of|to)"),
  unasked(
    "after",
    `(?<!${DENIED})(?:no|without)\\s+(?:(?:any|prior|previous|specific|working)\\s+){0,2}${KNOWING}\\s+(?:of|in|with)${DOUBLE}`,
  ),
  // Of those who are sought alone: *the tool does not have a benchmark* asks for one.
  unasked(
    "after",
    `(?:you|candidates?|applicants?|students?|interns?)\\s+(?:do|does|need|will|must)${NOT}\\s+(?:(?:need|have)(?:\\s+to)?|require|know|use|write|touch|work\\s+with)`,
  ),
  negation(
    "after",
    `(?:we|they)\\s+(?:(?:do|are|will|wo|did)${NOT}|no\\s+longer|never)${ONLY}\\s+${WORK}${ONLY}`,
  ),
  negation("after", `(?:and|but)\\s+(?:(?:do|are)${NOT}|no\\s+longer)${ONLY}\\s+${WORK}${ONLY}`),
  negation(
    "after",
    `(?:is|are|was)${NOT}\\s+(?:written|built|made|developed|based)\\s+(?:in|with|on)`,
  ),
  negation("after", "(?:we|they|i|who)\\s+used\\s+to(?=\\s+\\p{L})"),
  negation(
    "after",
    `(?:never|have${NOT})\\s+(?:(?:yet|ever|even)\\s+)?(?:touched|used|tried|seen|written|worked\\s+with|heard\\s+of|need|use|write)`,
  ),
  // Not *(not mandatory)* behind one of a list: that is welcome.
  unasked(
    "before",
    `(?<!\\()(?:(?:is|are)\\s+not|isn['’]t|aren['’]t|not)\\s+(?:strictly\\s+)?${ASKED}`,
  ),
  negation(
    "before",
    `(?:is|are)\\s+(?:irrelevant|unimportant|unnecessary|superfluous|not\\s+(?:used|relevant|important|taught|supported|what\\s+we|something\\s+we|our\\s+thing|your\\s+(?:job|task)|for\\s+us)|never\\s+used|no\\s+longer)|(?:isn|aren)['’]t\\s+(?:used|relevant|important|(?:our|my)\\s+thing)|do(?:es)?${NOT}\\s+matter|plays?\\s+no\\s+role|(?:is|are)\\s+no\\s+(?:obstacle|barrier|condition|prerequisite|must)|(?:is|are)\\s+not\\s+an?\\s+(?:obstacle|barrier|condition|prerequisite|must)`,
  ),
  negation(
    "after",
    "(?:not|(?:is|are|was|were)n['’]t)\\s+interested\\s+in|say(?:s|ing)?\\s+(?:no|goodbye)\\s+to",
  ),
  negation("after", "nobody\\s+(?:(?:here|else|of\\s+us)\\s+)?(?:us|writ|need|want)e?s"),
  negation("before", `(?:not\\s+any\\s*more|no\\s+longer)${END}`),
  negation(
    "inside",
    `none\\s+of\\s+(?:[^\\s]{1,30}\\s+){1,10}?(?:(?:is|are|will\\s+be)\\s+)?(?:${ASKED}|used)`,
  ),
  negation("after", "none\\s+of", WORDS_OF_LIST),
  bare(
    "instead\\s+of|rather\\s+than|in\\s+place\\s+of|as\\s+opposed\\s+to|unlike|(?:replac(?:es?|ed|ing)|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|(?:mov(?:e|es|ed|ing)|migrat(?:e|es|ed|ing))\\s+away\\s+from)(?=\\s+\\.?\\p{Lu})",
  ),
  negation(
    "after",
    "forget(?:\\s+about)?(?=\\s+\\.?\\p{Lu})|(?:you|we)\\s+(?:can\\s+|may\\s+)?(?:safely\\s+)?skip",
  ),
  bare("neither|nor"),
  bare(`no(?=\\s)(?!\\s+${NO_MATTER}(?!\\p{L}))`),
  bare(`(?<!${DENIED})without(?!\\s+(?:an?y?\\s+)?${NO_MATTER}(?!\\p{L}))${DOUBLE}`),
  // Of names alone: *not many people know Java*.
  {
    ...bare(""),
    pattern: new RegExp(
      `(?<=(?:^|[,–—(:]|\\sand|\\sbut)\\s{0,3})[Nn]ot(?=\\s+\\.?[\\p{Lu}\\p{N}])`,
      "gu",
    ),
  },
];

const IN_BULGARIAN: readonly Negation[] = [
  unasked("before", `${NOT_BG}(?:${ASKED_BG}|трябва\\p{L}*)(?=\\s*(?:$|,|${LINK_BG}))`),
  unasked("after", `${NOT_BG}(?:${ASKED_BG}|трябва\\p{L}*)`),
  negation(
    "before",
    `${NOT_BG}(?:(?:ползва|използва|търси|преподава|изучава)(?:т|ме|м)?|(?:важ|интерес)(?:но|ен|на|ни|ува))(?=\\s*(?:$|[,–—]|${LINK_BG}))`,
  ),
  negation(
    "before",
    "не\\s+(?:е|са)\\s+(?:пречка|условие|задължение|изискване|част)(?!\\p{L})|(?:е|са)\\s+(?:излиш\\p{L}+|без\\s+значение|ненуж\\p{L}+)|няма(?:т)?\\s+значение(?=\\s*(?:$|,|за))",
  ),
  negation("before", `вече\\s+не${END}`),
  negation("after", `${NOT_BG}${WORK_BG}(?:\\s+се)?${ONLY_BG}`),
  negation("after", `няма\\s+да\\s+(?:се\\s+|ви\\s+)?${WORK_BG}${ONLY_BG}`),
  negation(
    "after",
    `не\\s+(?:сте|си|съм)\\s+(?:\\p{L}+\\s+)?${DONE_BG}|никога\\s+не\\s+(?:сте|си)\\s+${DONE_BG}`,
  ),
  negation("after", "(?:се\\s+отказ\\p{L}+|отказ\\p{L}+\\s+(?:сме\\s+)?се)\\s+от"),
  negation("after", "преди\\s+(?:ползвахме|използвахме|пишехме|работехме)(?:\\s+(?:с|на))?"),
  unasked("after", "(?:няма|без)\\s+(?:нужда|необходимост|изискван\\p{L}*)\\s+(?:от|за|да)"),
  unasked(
    "after",
    `(?<!${DENIED_BG})(?:без|няма(?:м|ш|ме|те|т)?)\\s+(?:(?:никак|предиш|предварител|специал|какъв)\\p{L}*\\s+){0,2}${KNOWING_BG}\\s+(?:по|със|с|във|в|за|на|от)(?!\\p{L})${DOUBLE_BG}`,
  ),
  bare("вместо|наместо|за\\s+разлика\\s+от|(?:заменя|изоставя|изостави)\\p{L}*(?=\\s+[A-Z])"),
  negation(
    "after",
    "(?:забрав|пропусн)(?:ете|ите|и|им|ят)(?:\\s+за)?(?=\\s+[A-Z])|(?:може(?:те|ш)?|нека)\\s+да\\s+(?:забрав|пропусн)\\p{L}*(?:\\s+за)?",
  ),
  bare("никак(?:ъв|ва|во|ви)|нито"),
  bare(`(?<!${DENIED_BG})без(?!\\s+${NO_MATTER_BG}(?!\\p{L}))${DOUBLE_BG}`),
  bare(`няма(?:м|ш|ме|те|т)?(?!\\s+${NO_MATTER_BG}(?!\\p{L}))`),
  // Bare *не* stands before verbs: of names alone it is said to deny them.
  bare(
    "не(?=\\s+(?:(?:на|с|със|в|за|по)\\s+)?[A-Za-z])|а\\s+не(?!\\s+(?:само|просто|единствено)(?!\\p{L}))(?:\\s+(?:на|с|със|в|за|по)(?!\\p{L}))?",
  ),
];

/** In the order in which they count: of two that begin at one place the first. */
export const NEGATIONS: readonly Negation[] = [...IN_ENGLISH, ...IN_BULGARIAN];
