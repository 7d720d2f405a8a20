import { reachedIn } from "#matching/extraction/negation.ts";
import { END, negation, WORDS_OF_LIST } from "#matching/extraction/negations.ts";
import { headingOrItem, linesUnder } from "#matching/extraction/sections.ts";
import { DESIRED, DESIRED_BG, NICE, PLUS, PLUS_BG } from "#matching/extraction/welcome-words.ts";

/**
 * What a text names as welcome only: under a heading (*Nice to have:*, *Предимства*), or in a sentence that says so of it
 * (*Docker is a plus*, *би било плюс да познавате Blender*). Whoever takes all as required takes that as preferred.
 */

type Stretch = { start: number; end: number };

const MUCH =
  "(?:(?:also|certainly|always|very|highly|strongly|only|just|more\\s+than)\\s+)?(?:an?\\s+)?(?:(?:big|huge|strong|great|nice|definite|clear|real|distinct|serious|added|additional|considerable|major)\\s+)?";
const MUCH_BG =
  "(?:(?:и|също|само|винаги|още)\\s+)?(?:(?:голям|сериоз|допълнител|яв|яс|значител|огром|определ)\\p{L}*\\s+)?";
const SAID = `${MUCH}(?:${PLUS}|${DESIRED}|welcome(?!\\s+to)|${NICE})`;
const SAID_BG = `${MUCH_BG}(?:${PLUS_BG}|${DESIRED_BG}|добре\\s+дош(?:ъл|л\\p{L}+))`;
const IS = "(?:is|are|be|counts?\\s+as|(?:considered|regarded|seen)(?:\\s+as)?)";
const IS_BG =
  "(?:е|са|(?:ще\\s+)?(?:бъде|бъдат)|би\\s+бил\\p{L}{0,2}|биха\\s+били|се\\s+(?:счита|смята|приема|брои|цени|разглежда)\\p{L}*(?:\\s+(?:за|като))?|(?:дава|носи)\\p{L}*)";
const GOOD = "(?:nice|great|good|helpful|useful|handy|lovely|wonderful|fantastic)";
const GOOD_BG = `(?:${PLUS_BG}|чудесно|страхотно|добре|хубаво|полезно|прекрасно)`;

const LONGEST_LIST = 20;
const WORDS_BEFORE_SIGN = 3;
/** *Spring (preferred)*, *Docker – a plus*: what stands directly before. */
const behindSign = (said: string) => ({
  ...negation("before", "", WORDS_BEFORE_SIGN),
  pattern: new RegExp(`[–—(-]\\s*(?:${said})${END}`, "giu"),
});

/** Of two that begin at one place the first counts: *би било плюс да познавате …* says what is one. */
const WELCOMED = [
  negation(
    "after",
    `(?<=(?:${PLUS}|${DESIRED}|welcome|nice),?\\s)(?:as|and\\s+so|so)\\s+(?:would|is|are|will|does)(?=\\s)`,
  ),
  ...[
    `it(?:['’]s|\\s+(?:is|would\\s+be|will\\s+be))\\s+${MUCH}(?:${PLUS}|${DESIRED}|${GOOD}),?\\s+(?:to\\s+(?:have|know|see)|if|that|when)`,
    `${NICE}\\s*[:–—-]`,
    `(?:an?|big|huge)\\s+(?:${PLUS})\\s+(?:if|is|are|would\\s+be|will\\s+be)(?=\\s)`,
    "(?:preferably|ideally),?(?=\\s)",
    "(?:bonus|extra|additional|plus)\\s+points?(?:\\s+(?:if|for|are|when))?",
    "we(?:['’]d|\\s+would|\\s+will|['’]ll)\\s+(?:also\\s+)?(?:be\\s+(?:more\\s+than\\s+)?(?:happy|glad|pleased|delighted|thrilled)|love(?:\\s+it)?|appreciate(?:\\s+it)?|like\\s+it),?\\s+(?:if|when)",
    "(?:we|they)\\s+(?:also\\s+)?(?:appreciate|welcome|value)\\s+(?:(?:some|any|prior|previous)\\s+)?(?:experience|knowledge|familiarity|skills?|candidates|applicants)",
    "(?:we|they)\\s+(?:also\\s+)?prefer\\s+(?:candidates|applicants|people|those|someone|somebody|students)|preference\\s+(?:is|will\\s+be)\\s+given\\s+to",
    "you(?:['’]ll|\\s+will)?\\s+stand\\s+out\\s+(?:if|with)",
    `(?:${PLUS_BG})\\s+(?:е|ще\\s+(?:е|са|бъде|бъдат)|би\\s+бил\\p{L}{0,2}|биха|за|при)(?=,?\\s)`,
    `(?:ще|би)\\s+(?:е|бъде|било)\\s+${MUCH_BG}${GOOD_BG},?\\s+(?:ако|да)(?=\\s)`,
    "ще\\s+(?:се\\s+(?:за)?радваме|(?:ни\\s+)?(?:зарадва|впечатли)\\p{L}*),?\\s+(?:ако|да|и\\s+на)(?=\\s)",
    "добре\\s+дош(?:ъл|л\\p{L}+)\\s+(?:е|са|би|биха|ще)(?:\\s+(?:и|също|бъде|бъдат|бил\\p{L}{0,2}))*(?=\\s)",
    `${DESIRED_BG}\\s+(?:(?:е|са)(?:\\s+да)?(?=\\s)|(?=(?:познани|знани|опит|умени|владеене)))`,
    "добре\\s+(?:е|би\\s+било)\\s+да(?=\\s)|за\\s+предпочитане|по\\s+възможност|в\\s+идеалния\\s+случай|(?:бонус|допълнителни)\\s+точки(?:\\s+за)?",
    "предпочита\\p{L}*\\s+(?:се\\s+|са\\s+)?(?:кандидат|хора|студент|колег|онези|тези)\\p{L}*",
  ].map((source) => negation("after", source, WORDS_OF_LIST)),
  // Of several, all that follow are meant.
  { ...negation("after", `(?:${PLUS_BG})\\s+са(?=\\s)`, LONGEST_LIST), isList: true },
  negation("before", `${IS}\\s+${SAID}`),
  negation(
    "before",
    `(?:would|will|might)\\s+(?:be\\s+(?:very\\s+)?${GOOD}|help)${END}|helps${END}`,
  ),
  negation("before", `(?:${DESIRED}|${NICE}|an?\\s+(?:\\p{L}+\\s+)?(?:${PLUS}))${END}`),
  negation("before", `${IS_BG}\\s+${SAID_BG}`),
  negation("before", `(?:${PLUS_BG}|${DESIRED_BG})${END}`),
  behindSign(`(?:as\\s+)?(?:an?\\s+)?${SAID}`),
  behindSign(SAID_BG),
];

const ASKED =
  "(?:skills?|qualifications?|requirements?|experience|knowledge|criteria|technologies|points?|extras?)";
const ASKED_BG = "(?:умения|изисквания|квалификаци\\p{L}+|познания|опит|качества|технологии)";
const HEADING = headingOrItem(
  [
    `(?:(?:also|even|really|what\\s+(?:is|would\\s+be)|it\\s+(?:is|would\\s+be|will\\s+be)|it['’]s)\\s+)*(?:${NICE})(?:\\s+(?:but\\s+not\\s+(?:required|mandatory|necessary)|${ASKED}))*`,
    `(?:(?:will|would)\\s+be\\s+)?(?:(?:considered|seen|regarded)\\s+)?(?:as\\s+)?${MUCH}(?:${PLUS}|pluses|advantages)(?:\\s+(?:points?|if\\s+you\\s+(?:have|know)|for\\s+(?:this|the)\\s+\\p{L}+))?`,
    `(?:(?:will|would)\\s+be\\s+)?${MUCH}(?:${DESIRED}|welcome)(?:\\s+(?:but\\s+not\\s+(?:required|mandatory|necessary)|and|${ASKED}))*`,
    `not\\s+(?:strictly\\s+)?(?:required|mandatory|necessary|obligatory),?\\s+but\\s+(?:\\p{L}+\\s+){0,3}(?:${PLUS}|${DESIRED}|welcome|nice)`,
    "could[\\s-]haves?|should[\\s-]haves?(?<=must[\\s-]haves?[\\s\\S]{1,3000})(?:\\s*\\([^()\\n]{1,40}\\))?",
    `(?:preferably|ideally|extra\\s+points?(?:\\s+for)?|you(?:['’]ll|\\s+will)?\\s+stand\\s+out\\s+if(?:\\s+you\\s+\\p{L}+)?)`,
    "any\\s+of\\s+(?:these|those|the\\s+following|this)\\s+(?:would|will|is|are)(?:\\s+\\p{L}+){1,4}",
    `(?:(?:като|за|с)\\s+)?${MUCH_BG}(?:${PLUS_BG}|предимства|плюсове)(?:\\s+(?:е|са|ще\\s+(?:бъде|бъдат|е|са)|би\\s+бил\\p{L}{0,2}|при\\s+(?:кандидатстване(?:то)?|подбора?)))?`,
    `(?:ще\\s+(?:се\\s+)?(?:бъде|счита|смята|приема|оцени\\p{L}*|брои)|(?:счита|смята)\\s+се|би\\s+бил\\p{L}{0,2})\\s+(?:за\\s+|като\\s+)?${MUCH_BG}(?:${PLUS_BG})`,
    `${DESIRED_BG}(?:\\s+(?:е|са|но\\s+не(?:\\s+е)?\\s+\\p{L}+|и|${ASKED_BG}))*`,
    `не\\s+(?:е|са)\\s+задължителн\\p{L}+,?\\s+но\\s+(?:\\p{L}+\\s+){0,3}(?:${PLUS_BG}|${DESIRED_BG})`,
    "добре\\s+(?:е|би\\s+било)\\s+да\\s+(?:имате|знаете|познавате|можете)|по\\s+възможност|в\\s+идеалния\\s+случай",
  ].join("|"),
);

/** What is asked for in the same sentence ends what is welcome: *Excel is a must and Word a plus*. */
const ASKED_BEFORE =
  /^[\s\S]*(?<!\p{L})(?:must|required|mandatory|essential|needed|necessary|задължител\p{L}*|необходим\p{L}*)(?!\p{L})/iu;

const afterAsked =
  (text: string) =>
  ({ start, end }: Stretch): Stretch => ({
    start: start + (ASKED_BEFORE.exec(text.slice(start, end))?.[0].length ?? 0),
    end,
  });

/** A sentence behind a heading ends where another one begins: *Plus: Redis; required: SQL*. */
const NEXT = /;\s*[^;:.\n]{2,30}:/u;

function underHeadings(text: string): Stretch[] {
  return [...text.matchAll(HEADING)].flatMap(({ index, 0: said }) =>
    linesUnder(text, index + said.length).map(({ start, end }) => {
      const next = NEXT.exec(text.slice(start, end));
      return { start, end: next ? start + next.index : end };
    }),
  );
}

/**
 * The stretches of a text that name what is welcome only.
 *
 * @returns offsets in UTF-16 code units, in no order
 */
export const welcomeIn = (text: string): Stretch[] => [
  ...underHeadings(text),
  ...reachedIn(text, WELCOMED).map(afterAsked(text)),
];
