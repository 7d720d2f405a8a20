import { type Negation, negation } from "#matching/extraction/negations.ts";

/**
 * How a firm says what it teaches to those who come: *you will learn Ansible on the job*, *Docker ще научите при нас*. In the
 * text of a programme the same words say what is taught, so it depends on whose text it is.
 */

const WORDS = 14;
const NEWCOMERS =
  "(?:you|them|everyone|everybody|newcomers|beginners|(?:(?:our|your|all|every|each|the|new)\\s+)?(?:interns?|trainees?|students?|colleagues?|employees?|juniors?|new\\p{L}*|staff|people))";
const WILL = "(?:\\s+(?:will|can|shall|are\\s+going\\s+to|get\\s+to|are\\s+able\\s+to)|['’]ll)";
const SOON = "(?:\\s+(?:also|soon|quickly|then|first|gladly|even|all))*";
const GIVEN = "(?:provided|given|offered|included|organi[sz]ed|arranged|paid|covered|free)";
const HERE =
  "(?:on\\s+the\\s+(?:job|go|way)|at\\s+work|with\\s+us|from\\s+us|here|in\\s+the\\s+(?:first|process)|later|as\\s+you\\s+go|during)";

const NEWCOMERS_BG =
  "(?:ви|те|ти|ги|го|я|всеки|всички|всекиго|(?:(?:нашите|вашите|новите|всички|нови)\\s+)?(?:стажант|студент|колег|служител|новак|новодошл|нов(?!\\p{Ll}*\\s+модел)|хора|младеж)\\p{L}*)";
const WE_TEACH_BG = "(?:научим|обучим|научаваме|обучаваме|въведем|запознаем|посветим)";
const YOU_LEARN_BG =
  "(?:научи(?:те|ш|т)|научат|усво(?:ите|иш|ят)|овладе(?:ете|еш|ят)|изучи(?:те|ш)|изучат|опозна(?:ете|еш|ят))";
const OF_BG = "(?:\\s+(?:на|по|за|с|със|в|във|как|да))?";
const HERE_BG =
  "(?:при|тук|от\\s+нас|от\\s+колег\\p{L}+|на\\s+място|в\\s+движение|в\\s+процеса|с\\s+нас|по\\s+време|впоследствие|постепенно|за\\s+(?:ден|седмиц|месец|няколко|една|един|два|две))";
const GIVEN_BG =
  "(?:осигур|поема|провежда|провежд|предлага|предостав|организира|безплатн|включен|плаща|дава)\\p{L}*";

/** In the order in which they count: of two that begin at one place the first. */
export const TAUGHT_HERE: readonly Negation[] = [
  negation("after", `${NEWCOMERS}${WILL}${SOON}\\s+(?:learn|master|pick\\s+up)(?!\\p{L})`, WORDS),
  negation(
    "after",
    `(?:we|who|mentors?|seniors?|colleagues?|team)(?:${WILL})?${SOON}\\s+(?:teach|train|coach|instruct|show|introduce)\\s+${NEWCOMERS}`,
    WORDS,
  ),
  negation("after", `we(?:${WILL})?${SOON}\\s+teach(?=\\s)`, WORDS),
  negation(
    "after",
    `(?:${NEWCOMERS}(?:${WILL}\\s+be|\\s+(?:are|is|get)))${SOON}\\s+(?:taught|trained\\s+(?:in|on|to)|introduced\\s+to|coached\\s+in)`,
    WORDS,
  ),
  negation(
    "before",
    `(?:is|are|(?:can|will|may)\\s+be)\\s+(?:learn(?:t|ed)|taught|picked\\s+up|explained)\\s+${HERE}`,
    WORDS,
  ),
  negation(
    "inside",
    `(?:training|instruction|induction|coaching|introduction)\\s+(?:in|on|to|for)\\s+(?:[^\\s]{1,30}\\s+){1,10}?(?:is|are|will\\s+be)\\s+${GIVEN}`,
  ),
  negation(
    "after",
    `(?:(?:we|company)(?:${WILL})?${SOON}\\s+(?:provide|offer|give|organi[sz]e|arrange|pay\\s+for|cover)|${NEWCOMERS}(?:${WILL})?${SOON}\\s+(?:get|receive|go\\s+through))\\s+(?:${NEWCOMERS}\\s+)?(?:\\p{L}+\\s+){0,3}(?:training|instruction|coaching|introduction|certification)s?\\s+(?:in|on|to|for|as)`,
    WORDS,
  ),
  negation("before", `ще\\s+(?:се\\s+)?${YOU_LEARN_BG}(?=\\s*(?:$|[,–—(]|${HERE_BG}))`, WORDS),
  negation(
    "before",
    `(?:ще\\s+)?${NEWCOMERS_BG}\\s+${WE_TEACH_BG}(?=\\s*(?:$|[,–—(]|ние|${HERE_BG}))`,
    WORDS,
  ),
  negation("after", `ще\\s+(?:се\\s+)?${YOU_LEARN_BG}${OF_BG}`, WORDS),
  negation("after", `ще\\s+${NEWCOMERS_BG}\\s+${WE_TEACH_BG}${OF_BG}`, WORDS),
  negation(
    "after",
    `(?:обучава|научава)(?:ме|т)?\\s+(?:${NEWCOMERS_BG}\\s+){0,3}(?:на|по|за|с|със|в|във|как|да)(?!\\p{L})`,
    WORDS,
  ),
  negation(
    "after",
    "(?:ще\\s+)?(?:бъде(?:те|ш)|бъдат|биват|сте)\\s+обучен\\p{L}*\\s+(?:на|по|за|с|със|в|във|да)(?!\\p{L})",
    WORDS,
  ),
  negation(
    "after",
    "(?:премин(?:ава(?:т|те|ш)?|ете|еш|ат)|мина(?:ва(?:т|те|ш)?|ете|ат)|получава(?:т|те|ш)|получи(?:те|ш))\\s+(?:през\\s+)?(?:\\p{L}+\\s+){0,2}обучени\\p{L}+\\s+(?:по|за|на|в|с|със)(?!\\p{L})",
    WORDS,
  ),
  negation(
    "after",
    "(?:осигурява|предлага|провежда|организира|поема)(?:ме)\\s+(?:\\p{L}+\\s+){0,3}обучени\\p{L}+\\s+(?:по|за|на|в|с|със)(?!\\p{L})",
    WORDS,
  ),
  negation(
    "inside",
    `обучени\\p{L}+\\s+(?:по|за|на|в|с|със)\\s+(?:[^\\s]{1,30}\\s+){1,10}?(?:(?:се|е|са)\\s+)?${GIVEN_BG}`,
  ),
];
