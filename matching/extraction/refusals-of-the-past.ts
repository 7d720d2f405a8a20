import { bare, type Negation, negation } from "#matching/extraction/negations.ts";

/**
 * What somebody leaves or has left: *we once used MongoDB*, *the COBOL system is switched off*, *moving from Oracle to
 * PostgreSQL*, where what one moves to stays. In both languages.
 */

const LONG = 10;
const NOT_YOURS = "(?![^.;!?\\n]{0,120}(?<!\\p{L})(?:you|your)(?!\\p{L}))";
const NOT_YOURS_BG = "(?![^.;!?\\n]{0,120}(?<!\\p{L})(?:вие|ви|вас|ти)(?!\\p{L}))";

const LEAVING =
  "(?:leaving|left|moving\\s+away|replac(?:ing|ed)|dropp(?:ing|ed)|phas(?:ing|ed)\\s+out|getting\\s+rid|abandon(?:ing|ed)|retir(?:ing|ed)|trying\\s+to\\s+(?:leave|forget|replace))";
const OFF =
  "(?:(?:switched|turned)\\s+off|unplugged|phased\\s+out|retired|decommissioned|abandoned|dropped|discontinued|thrown\\s+(?:out|away)|replaced\\s+(?:by|with)|on\\s+(?:its|their)\\s+way\\s+out)";

const MOVE =
  "(?:mov(?:e|es|ed|ing)|migrat(?:e|es|ed|ing)|switch(?:es|ed|ing)?|transition(?:s|ed|ing)?|shift(?:s|ed|ing)?)\\s+(?:(?:away|over|slowly|gradually|completely|entirely)\\s+)?";
/** Data that are moved, and people who can do either, know both. */
const NOT_OF_BOTH =
  "(?<!(?:data|records|files|messages|events|rows|tables|orders|logs|users|customers|want|you|able|ability|easily|can)\\s+(?:(?:is|are|be|being|will|to|can|often|easily|who|that)\\s+){0,2})";
const FEW = "(?:[^\\s,]{1,30}\\s+){1,8}?";

const AGO =
  "(?:(?:(?:many|some|\\d+|a\\s+few|two|three|five|ten)\\s+)?years\\s+ago|once(?:\\s+upon\\s+a\\s+time)?|formerly|previously|originally|in\\s+the\\s+(?:past|old\\s+days|beginning)|back\\s+then|until\\s+(?:recently|last\\s+\\p{L}+|\\d{4}))";
const SOMETHING =
  "(?:we|this|it|they|everything|all(?:\\s+of\\s+it)?|(?:the|our)\\s+(?:whole\\s+)?\\p{L}+)";
const MADE = "(?:written|built|made|developed|done|based|run)\\s+(?:in|with|on)";

const PAST_BG =
  "(?:(?:полз|използ|работ|пиш|прав|разработ|програмир)\\p{L}*(?:хме|ше|ха)|беше|бяха|бе)(?:\\s+(?:писан\\p{L}*|направен\\p{L}*|изграден\\p{L}*))?(?:\\s+(?:с|със|на|върху))?";
const AGO_BG =
  "(?:навремето|някога|едно\\s+време|доскоро|преди\\s+(?:години|време|(?:\\d+|две|три|пет|няколко)\\s+години)|първоначално)";
const MOVE_BG =
  "(?:премина|минава|минем|мигрира|мести|прехвърля|преориентира)\\p{L}*\\s+(?:(?:се|постепенно|изцяло|вече)\\s+){0,2}";

export const REFUSALS_OF_THE_PAST: readonly Negation[] = [
  negation(
    "before",
    `(?:is|are)\\s+(?:what|something|(?:the\\s+)?(?:one|thing|technology|language|tool|system)(?:\\s+(?:that|which))?)\\s+(?:we|they)(?:\\s+(?:are|have)|['’](?:re|ve))?\\s+(?:(?:just|slowly|now)\\s+)?${LEAVING}`,
  ),
  negation(
    "before",
    `(?:(?:which|that)\\s+)?(?:is|are|was|were|(?:has|have)\\s+been|will\\s+be)\\s+(?:(?:now|finally|being|slowly|gradually|already|soon)\\s+){0,2}${OFF}`,
  ),
  {
    ...bare(
      "leaving|phasing\\s+out|getting\\s+rid\\s+of|farewell\\s+to|retiring|tired\\s+of|fed\\s+up\\s+with|sick\\s+of|had\\s+enough\\s+of|nothing\\s+against|gone\\s+are\\s+the\\s+days\\s+of",
    ),
    isOfNames: true,
  },
  negation(
    "before",
    `(?:has|have)\\s+had\\s+(?:its|their)\\s+day|used\\s+to\\s+be(?=\\s)${NOT_YOURS}|(?:which|that)\\s+(?:we|they|nobody)\\s+(?:(?:never|no\\s+longer)\\s+\\p{L}+|uses?\\s+no\\s+(?:more|longer))`,
  ),
  negation(
    "inside",
    "days\\s+of\\s+(?:[^\\s,]{1,30}\\s+){1,4}?are\\s+(?:numbered|over|gone)|дните\\s+на\\s+(?:[^\\s,]{1,30}\\s+){1,4}?(?:са\\s+преброени|отмина\\p{L}*|свърш\\p{L}*)",
  ),
  negation(
    "before",
    `(?:вече\\s+никой|никой\\s+вече)\\s+не\\s+\\p{L}+|ко(?:ято|йто|ето|ито)\\s+(?:вече|никога)\\s+не\\s+\\p{L}+`,
  ),
  negation("inside", `${NOT_OF_BOTH}${MOVE}from\\s+${FEW}to(?=\\s)`),
  negation(
    "inside",
    `(?<=${MOVE}from\\s[^.;!?\\n]{1,80}\\sand\\s+(?:\\p{L}+\\s+){0,2})from\\s+${FEW}to(?=\\s)`,
  ),
  negation(
    "after",
    `${SOMETHING}\\s+once\\s+(?:used|wrote|ran|had|worked\\s+(?:with|in|on)|built|relied\\s+on)${NOT_YOURS}`,
    LONG,
  ),
  negation(
    "after",
    `${AGO},?\\s+${SOMETHING}\\s+(?:\\p{L}+\\s+)?(?:was|were|used|ran|wrote|had|worked|built|relied)${NOT_YOURS}`,
    LONG,
  ),
  negation(
    "after",
    `(?:was|were)\\s+(?:once|formerly|originally|initially|previously)\\s+${MADE}${NOT_YOURS}`,
  ),
  negation(
    "after",
    `(?:the|our)\\s+(?:old|former)\\s+(?:\\p{L}+\\s+)?\\p{L}+\\s+(?:was|were|ran|used)(?:\\s+${MADE})?${NOT_YOURS}`,
  ),
  negation("after", `${AGO_BG},?\\s+(?:\\p{L}+\\s+){0,2}?${PAST_BG}${NOT_YOURS_BG}`, LONG),
  negation(
    "after",
    `стар(?:ият|ата|ото|ите)\\s+(?:ни\\s+|ви\\s+)?\\p{L}+\\s+(?:беше|бе|бяха)(?:\\s+(?:писан|направен|изграден)\\p{L}*)?(?:\\s+(?:с|със|на))?${NOT_YOURS_BG}`,
  ),
  negation(
    "inside",
    `(?<!данни\\p{L}{0,2}\\s+(?:се\\s+|ще\\s+){0,2})${MOVE_BG}от\\s+${FEW}(?:към|на)(?=\\s)`,
  ),
  negation("inside", `преход(?:а|ът)?\\s+от\\s+${FEW}към(?=\\s)`),
  negation(
    "inside",
    "(?:сменя|заменя|подменя|смени|замени|подмени)(?:ме|хме)\\s+(?=[A-Za-z])(?:[^\\s,]{1,30}\\s+){1,3}?(?:с|със)(?=\\s)",
  ),
  negation(
    "before",
    "(?:(?:ко(?:ято|йто|ето|ито))\\s+)?(?:(?:е|са|беше|бяха|бива(?:т)?|ще\\s+бъд(?:е|ат))\\s+(?:вече\\s+)?(?:изключ|изведен|спрян|изоставен|заменен)\\p{L}*|отива(?:т)?\\s+в\\s+историята|остава(?:т)?\\s+в\\s+миналото)",
  ),
];
