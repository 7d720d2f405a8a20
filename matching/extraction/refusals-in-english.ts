import {
  anyOf,
  bare,
  END,
  type Negation,
  negation,
  unasked,
  WORDS_OF_LIST,
} from "#matching/extraction/negations.ts";

const ASKED =
  "(?:required|needed|necessary|mandatory|expected|compulsory|essential|a must|an? requirement|wanted|sought|part of (?:the|your|our|this) (?:job|work|role))";
const KNOWING =
  "(?:knowledge|experience|skills?|background|understanding|familiarity|proficiency|expertise)";
const NOT = "(?:\\s+not|n['’]t)";
const WORK =
  "(?:us(?:e|ed|ing)|need|want|writ(?:e|ing)|touch|run|offer|teach(?:ing)?|require|expect|seek(?:ing)?|hir(?:e|ing)|cover(?:ing)?|treat(?:ing)?|discuss(?:ing)?|insist(?:ing)?\\s+on|support|maintain|sell|accept|work(?:ing)?\\s+(?:with|in)|(?:look|search)(?:ing)?\\s+for|(?:program|code|develop|deal)\\s+(?:in|with))";
const ONLY = "(?!\\s+(?:only|just|merely|simply|solely|purely|necessarily|alone)(?!\\p{L}))";
const PEOPLE = "(?:people|those|candidates?|applicants?|anyone|anybody|someone|somebody|students?)";
/** What *no* is said of without denying it, and what stands for a whole: *no problem*, *no less than*, *no one*. */
const NO_MATTER = anyOf(`
  problems? doubts? less fewer more later longer matter wonder limits? other better worse need one
  body two time end idea nonsense bounds? exceptions? hesitation hesitating saying question fail
  further delays? interruptions? way ways exaggeration fear code sql
`);
const DOUBLE =
  "(?![^.;!?\\n,]{1,60}(?<!\\p{L})(?:nothing|not|cannot|can['’]?t|no|never|won['’]t)(?!\\p{L}))";

/** *You will not do this without SQL* and *alone* deny nothing of it. */
const ALONE = "(?![^.;!?\\n]{0,60}(?<!\\p{L})(?:without|alone|by\\s+yourself|only|just)(?!\\p{L}))";

/** *You cannot do this without SQL* asks for it. */
const DENIED =
  "(?<!\\p{L})(?:not|cannot|can['’]t|never|nothing|no|nobody|won['’]t|don['’]t)\\s(?:[\\p{L}]{1,20}\\s){0,4}";

/** How English texts say it: of two that begin at one place the first counts. */
export const REFUSALS_IN_ENGLISH: readonly Negation[] = [
  unasked("inside", `no\\s+(?:[^\\s,]{1,30}\\s+){1,6}?(?:(?:is|are)\\s+)?${ASKED}`),
  unasked("after", "no\\s+need\\s+(?:for|of|to)"),
  unasked(
    "after",
    `(?<!${DENIED})(?:no|without)\\s+(?:(?:any|prior|previous|specific|working)\\s+){0,2}${KNOWING}\\s+(?:of|in|with)${DOUBLE}`,
  ),
  // Of those who are sought alone: *the tool does not have a benchmark* asks for one.
  unasked(
    "after",
    `(?:you|candidates?|applicants?|students?|interns?)\\s+(?:do|does|need|will|wo|must)${NOT}\\s+(?:(?:need|have)(?:\\s+to)?|require|know|use|write|touch|see|meet|encounter|work\\s+with)`,
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
  negation(
    "after",
    "nobody\\s+(?:(?:here|else|of\\s+us)\\s+)?(?:us|writ|need|want)e?s|no[\\s-]one\\s+(?:(?:here|else|of\\s+us)\\s+)?(?:uses|needs|wants)",
  ),
  {
    ...negation("before", ""),
    pattern: new RegExp(`:\\s*(?:no|nope|none)(?:,?\\s+(?:thanks|thank\\s+you))?${END}`, "giu"),
  },
  negation("inside", "(?:leav(?:e|es|ing)|left)\\s+(?:[^\\s]{1,30}\\s+){1,6}?behind"),
  negation(
    "after",
    `(?:not|n['’]t)\\s+(?:\\p{L}+\\s+){0,3}?for\\s+${PEOPLE}\\s+(?:who|that|with)|if\\s+(?:you\\s+only\\s+know|all\\s+you\\s+know\\s+is)`,
  ),
  negation(
    "after",
    `(?:not|no|n['’]t)\\s+(?:an?\\s+|any\\s+)?(?:\\p{L}+\\s+)?(?:fans?|friends?)\\s+of`,
  ),
  negation("after", "(?:don['’]t|do\\s+not|no\\s+need\\s+to)\\s+worry\\s+(?:if|about)"),
  negation("before", "(?:is|are)\\s+(?:history|banned|forbidden|taboo|dead|obsolete)"),
  negation("before", `(?:not\\s+any\\s*more|no\\s+longer)${END}`),
  negation(
    "before",
    `(?:you\\s+(?:can|may)|feel\\s+free\\s+to)\\s+(?:safely\\s+|happily\\s+)?(?:ignore|skip|forget(?:\\s+about)?)\\s+(?:all\\s+(?:of\\s+)?)?(?:that|this|it|them|these|those)(?:\\s+(?:parts?|ones?|bits?|sections?))?${END}|(?:that|this|it|which)(?:\\s+(?:is|will\\s+be)\\s+not|\\s+isn['’]t|['’]s\\s+not)\\s+your\\s+(?:job|task|concern|problem|responsibility|part)`,
  ),
  negation(
    "after",
    `(?:(?:we|nobody|no\\s+one)(?:\\s+(?:will|would)|['’]ll)?\\s+(?:never\\s+|ever\\s+)?(?:asks?|makes?|forces?)\\s+you\\s+to(?<=(?:never|nobody|no\\s+one)\\s.{1,40}))|you(?:\\s+will|['’]ll)\\s+never\\s+(?:have|need)\\s+to`,
  ),
  negation(
    "after",
    `you\\s+(?:will${NOT}|won['’]t|will\\s+never)${ONLY}\\s+(?:ever\\s+|be\\s+)?(?:call|sell|negotiat|clean|cook|lead|driv|do|deal|handl|support|answer|maintain|develop|design|test|build)(?:e|ing)?(?!\\p{L})${ALONE}`,
  ),
  negation(
    "inside",
    `none\\s+of\\s+(?:[^\\s]{1,30}\\s+){1,10}?(?:(?:is|are|will\\s+be)\\s+)?(?:${ASKED}|used)`,
  ),
  negation("after", "none\\s+of", WORDS_OF_LIST),
  bare(
    "instead\\s+of|rather\\s+than|in\\s+place\\s+of|as\\s+opposed\\s+to|unlike|anything\\s+but|(?:(?:we|they)\\s+(?:\\p{L}+\\s+)?(?:avoid|hate|ditched|banned|thr(?:ew|own)\\s+out|phased\\s+out|switched\\s+off|retired|gave\\s+up(?:\\s+on)?|got\\s+rid\\s+of|stopped\\s+(?:using|writing))|replac(?:es?|ed|ing)|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|(?:mov(?:e|es|ed|ing)|migrat(?:e|es|ed|ing))\\s+away\\s+from)(?=\\s+\\.?\\p{Lu})",
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
