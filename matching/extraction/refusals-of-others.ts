import { END, type Negation, negation } from "#matching/extraction/negations.ts";

/**
 * What is somebody else's: what competitors use, what other people do, what another course teaches, what those like who had
 * better go elsewhere, and places that are called like a skill. In both languages.
 */

const LONG = 10;
const NOT = "(?:\\s+not|n['’]t)";
const BEGINS =
  "(?<=(?:^|[,;:–—]\\s*|(?<!\\p{L})(?:while|whereas|but|and|although|because|а|но|и|докато)\\s+))";
const NOT_YOURS = "(?![^.;!?\\n]{0,120}(?<!\\p{L})(?:you|your|вие|ви|вас|ти)(?!\\p{L}))";

const ELSEWHERE = "(?:upstairs|downstairs|next\\s+door|opposite|across\\s+the\\s+\\p{L}+)";
const OTHERS = `(?:(?:our|the|their|many|most|some|all)\\s+){0,2}(?:competitors?|competition|rivals?|neighbou?rs?|others|other\\s+(?:teams?|departments?|firms?|companies|agencies|people|offices?|groups|studios)|(?:sister|parent)\\s+company|head\\s?quarters|head\\s+office|(?:firm|company|team|office|people|start-?up)\\s+${ELSEWHERE})(?:\\s+(?:${ELSEWHERE}|in\\s+\\p{L}+))?`;
const USE =
  "(?:(?:is|are)\\s+the\\s+ones?\\s+(?:that|who|which)\\s+)?(?:(?:still|also|all|mostly|mainly|happily|only|may|might)\\s+){0,2}(?:works?|uses?|writes?|do|does|builds?|sells?|runs?|develops?|codes?|prefers?|swears?|relies|rely|likes?|loves?|teach(?:es)?|chooses?|sticks?|offers?)(?:\\s+(?:with|in|on|by|for|to))?";
const OTHERS_BG =
  "(?:(?:нашите|повечето|някои)\\s+)?(?:конкурент|съсед)\\p{L}*(?:\\s+ни)?|друг(?:и|ите)\\s+(?:екипи|отдели|фирми|компании|агенции|хора)|(?:фирмата|колегите|екипът|хората)\\s+(?:отгоре|отдолу|отсреща|до\\s+нас)";
const USE_BG =
  "(?:(?:още|все\\s+още|вече|само|предимно)\\s+)?(?:работ|полз|използв|пиш|прав|предлаг|прода|разчит|преподав|залаг)\\p{L}*(?:\\s+(?:с|със|на|по))?";

const COURSE =
  "(?:modules?|courses?|programmes?|programs?|subjects?|class(?:es)?|lectures?|seminars?|exercises|semesters?|curriculum|syllabus|units?|textbook|degree)";
const COURSE_BG =
  "(?:дисциплин|курс|модул|програма|лекци|упражнени|семинар|предмет|учебник|обучени)\\p{L}*";
const TREAT =
  "(?:cover|teach|include|treat|deal\\s+with|discuss|touch(?:\\s+(?:on|upon))?|go\\s+into|involve|introduce|require|need|use|contain|assume|presuppose|expect)s?";
const TREATED = "(?:taught|covered|treated|discussed|included|touched(?:\\s+upon)?)";
const TREAT_BG =
  "(?:обхваща|включва|разглежда|засяга|изучава|съдържа|предвижда|изисква|преподава|покрива|обсъжда)\\p{L}*";

const SAD =
  "(?:not|\\p{L}*n['’]t|never|elsewhere|unhappy|wrong|disappointed|mistaken|hard|trouble)";
const SAD_BG = "(?:не|няма|сбърка\\p{L}*|другаде|труд\\p{L}+|грешно\\p{L}*)";
const DISLIKE = `(?:hates?|dislikes?|detests?|can(?:not|['’]t)\\s+stand|do(?:es)?${NOT}\\s+(?:like|enjoy|care\\s+for)|(?:are|is|feel)\\s+(?:tired|sick|fed\\s+up|bored|done)\\s+(?:of|with)|(?:have|has)\\s+had\\s+enough\\s+of)`;
const GO_ELSEWHERE =
  "(?:(?:should|must|may|had\\s+better)\\s+(?:(?:look|go|apply|try)\\s+elsewhere|(?:choose|take|pick|look\\s+for|go\\s+to)\\s+(?:another|a\\s+different))|need\\s+not\\s+apply|(?:is|are|will\\s+be)\\s+(?:wrong\\s+here|disappointed|out\\s+of\\s+place))";

const NAME = "\\p{Lu}[\\p{L}\\p{N}+#.]*";
const PLACE =
  "(?:[Mm]useum|[Ss]treet|[Bb]oulevard|[Bb]lvd|[Aa]venue|[Ss]quare|[Cc]af[eé]|[Rr]estaurant|[Tt]ower|[Mm]all|[Pp]ark|[Bb]ar|[Pp]ub|[Ss]tation|[Hh]otel|[Gg]allery)";
const PLACE_BG =
  "(?:[Мм]узе|[Уу]лица|[Уу]л|[Бб]улевард|[Бб]ул|[Пп]лощад|[Пп]л|[Кк]афе|[Рр]есторант|[Хх]отел|[Мм]ол|[Кк]ул[аи]|[Мм]етростанци|[Сс]пирка)\\p{L}*";

/** With capital letters as they are written. */
const asWritten = (reaches: Negation["reaches"], source: string): Negation => ({
  ...negation(reaches, ""),
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "gu"),
});

export const REFUSALS_OF_OTHERS: readonly Negation[] = [
  negation("after", `${BEGINS}(?:${OTHERS})\\s+${USE}${NOT_YOURS}`),
  negation(
    "after",
    `(?:in|at)\\s+(?:other|another)\\s+(?:departments?|teams?|firms?|offices?|compan(?:y|ies)),?\\s+(?:they|people|one)\\s+${USE}${NOT_YOURS}`,
  ),
  negation(
    "after",
    "(?:clients?|customers?|partners?)\\s+sells?(?!\\s+(?:with|on|via|through|in|by)(?!\\p{L}))",
  ),
  negation("after", `${BEGINS}(?:${OTHERS_BG})\\s+${USE_BG}${NOT_YOURS}`),
  negation("after", "(?:клиент|партньор)\\p{L}*\\s+(?:ни\\s+)?прода(?:ва|ват)"),
  asWritten(
    "before",
    "(?:is|are)\\s+(?:done|handled|taken\\s+care\\s+of|looked\\s+after|managed)\\s+by\\s+(?:the|our|your|other|another|an?)\\s+(?:\\p{Ll}+\\s+)?\\p{Ll}+(?=\\s*(?:$|[,.;:)–—]|(?:in|at|on|who|and|so|while)\\s))",
  ),
  negation(
    "before",
    "(?:се\\s+занимава(?:т)?|поема(?:т)?|върш(?:и|ат)|се\\s+поема(?:т)?\\s+от|е\\s+(?:грижа|работа|задача)\\s+на)\\s+(?:\\p{L}+\\s+)?(?:отдел|екип|колег|друг|фирм|партньор|администраци|търговц|служб|сервитьор|централа|офис)\\p{L}*",
  ),
  negation(
    "after",
    `${COURSE}\\s+(?:\\p{L}+\\s+){0,2}?(?:do(?:es)?${NOT}|will${NOT}|won['’]t|no\\s+longer|never)\\s+(?:really\\s+)?${TREAT}`,
    LONG,
  ),
  negation(
    "before",
    `(?:is|are)\\s+(?:not|no\\s+longer)\\s+(?:${TREATED}|part|a\\s+topic)(?=\\s*(?:$|[,:)–—]|here|any|(?:in|of)\\s+(?:this|the|our)\\s+${COURSE}))`,
  ),
  negation(
    "before",
    `(?:is|are|was|were)\\s+left\\s+out(?!\\p{L})|(?:is|are)\\s+left\\s+(?:to|for|until)(?!\\s+you)(?=\\s)|(?:which\\s+)?belongs?\\s+to\\s+(?:the\\s+next|another|a\\s+later)|(?:is|are|will\\s+be)\\s+${TREATED}\\s+(?:elsewhere|in\\s+(?:another|other|the\\s+master\\p{L}*))`,
  ),
  negation("after", `${COURSE_BG}\\s+(?:\\p{L}+\\s+){0,2}?не\\s+(?:се\\s+)?${TREAT_BG}`, LONG),
  negation(
    "before",
    `не\\s+се\\s+(?:разглежда|засяга|обсъжда|включва|покрива)(?:т)?(?=\\s*(?:$|[,–—]|(?:тук|вече|в|при)(?!\\p{L})))`,
  ),
  negation("after", "(?:не|няма\\s+да)\\s+(?:се\\s+)?(?:разглежда|засяга|обсъжда)\\p{L}*", LONG),
  negation("after", "(?:няма\\s+да|не)\\s+ста(?:не|ва)\\s+(?:дума|въпрос)\\s+за", LONG),
  negation(
    "before",
    "остава(?:т)?\\s+за(?=\\s)|се\\s+(?:изучава|преподава|разглежда)(?:т)?\\s+(?:другаде|по-късно|в\\s+(?:магистърск|друг|следващ)\\p{L}*)",
  ),
  negation(
    "after",
    `if\\s+(?:you|anyone|anybody|someone|somebody)\\s+(?:really\\s+)?${DISLIKE}(?![^.;!?\\n]{1,140}(?<!\\p{L})${SAD}(?!\\p{L}))`,
  ),
  negation(
    "after",
    `if\\s+(?:you|anyone|anybody)\\s+(?:came|come|(?:have|has)\\s+come|are|is)\\s+(?:here\\s+)?(?:only\\s+)?for(?=[^.;!?\\n]{1,100}(?<!\\p{L})${SAD}(?!\\p{L}))`,
  ),
  negation(
    "after",
    `(?:who(?:ever)?|anyone|anybody|those|people|candidates|students|applicants|participants)\\s+(?:who\\s+|that\\s+)?(?:thinks?|believes?|hopes?|expects?|only\\s+knows?|just\\s+wants?|wants?)(?=\\s(?:(?!(?<!\\p{L})(?:not|\\p{L}*n['’]t|no|never|without)(?!\\p{L}))[^.;!?\\n]){1,100}${GO_ELSEWHERE})`,
  ),
  negation(
    "after",
    `ако\\s+(?:сте|си)\\s+(?:тук\\s+|дош\\p{L}+\\s+)(?:само\\s+)?за(?:ради)?(?=[^.;!?\\n]{1,100}(?<!\\p{L})${SAD_BG}(?!\\p{L}))`,
  ),
  negation(
    "after",
    `ако\\s+(?:мразите|мразиш|не\\s+(?:обичате|обичаш|харесвате|харесваш|понасяте)|(?:ви|ти)\\s+(?:е\\s+)?(?:омръзна|писна)\\p{L}*(?:\\s+(?:от|на))?|(?:сте\\s+)?уморени\\s+от)(?![^.;!?\\n]{1,140}(?<!\\p{L})${SAD_BG}(?!\\p{L}))`,
  ),
  negation(
    "inside",
    "[^\\s,]{2,30}\\s+(?:fans?|lovers?|enthusiasts?)\\s+[^.;!?\\n,:]{0,40}(?:disappointed|elsewhere|wrong|out\\s+of\\s+luck)|(?:фенове|почитатели|любители)\\p{L}*\\s+на\\s+[^.;!?\\n,:]{1,60}(?:лоша\\s+новина|разочаров\\p{L}*|сбърка\\p{L}*)",
  ),
  negation(
    "after",
    "(?:have|has|had|want|wants)\\s+nothing\\s+to\\s+do\\s+with|(?:nobody|no\\s+one)\\s+(?:will\\s+|is\\s+going\\s+to\\s+)?asks?\\s+(?:you\\s+)?(?:about|for)|нямаме?\\s+(?:нищо\\s+)?общо\\s+с(?:ъс)?|никой\\s+няма\\s+да\\s+(?:ви\\s+|те\\s+)?пита\\s+за",
  ),
  negation(
    "before",
    "(?:is|are)\\s+none\\s+of\\s+your\\s+business|(?:is|are)\\s+(?:only\\s+|just\\s+)?mentioned\\s+(?:only\\s+|just\\s+)?(?:in\\s+passing|briefly|once)|(?:само|бегло)\\s+се\\s+споменава(?:т)?|се\\s+споменава(?:т)?\\s+(?:само|бегло)",
  ),
  negation(
    "inside",
    "if\\s+(?:[^\\s,]{1,30}\\s+){1,4}?(?:is|are)\\s+(?:all|the\\s+only\\s+thing)\\s+(?:that\\s+)?you\\s+(?:want|know|can|like|care)",
  ),
  negation("before", `(?:is|are)${NOT}${END}`),
  asWritten(
    "inside",
    `(?:(?:next|close)\\s+to|near|opposite|behind|at|on|in|by|beside|from|around)\\s+(?:the\\s+)?${NAME}(?:\\s+${NAME}){0,2}\\s+${PLACE}(?=\\s*(?:$|[,.;:)–—]|(?:and|or|in|at|where|with|has|have|is|are|was|two|five|\\d+)\\s))|${PLACE}\\s+of\\s+${NAME}`,
  ),
  asWritten("inside", `${PLACE_BG}\\.?\\s+(?:на\\s+)?["„“«]?${NAME}`),
];
