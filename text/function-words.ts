const ENGLISH =
  "a an and are as at be by for from has have in into is it its of on or our that the their this to was we were will with you your";
const BULGARIAN =
  "а без в във да до е за и из или има как като към ли на над не но о от по под при с са се си след със съм те това този тази тези ще я";
/** The same typed in Latin letters, as far as they are no words of other meaning (*pod*, *do*, *ot*). */
const TYPED_IN_LATIN = "ili kam na po pri sas za";

/** Words that tell little in a query, which is read without them as long as others remain. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `${ENGLISH} ${BULGARIAN} ${TYPED_IN_LATIN}`.split(" "),
);

/** Short ones, and pronouns, that stand in most Bulgarian texts. Their Latin keys would be met by names and by English: *го*, *под*. */
const MET_BY_ALL =
  "в във до е за и из или как към ли на над но о от по под при с са се си със съм те че ако аз ви вас ги го им ме ми му нас не ни ти той то тя ще я без да";

/** Function words that are asked for in Cyrillic only. */
export const WITHOUT_LATIN_KEY: ReadonlySet<string> = new Set(MET_BY_ALL.split(" "));

/** Of these what is typed in Latin letters, where it is no English word or name (*go*, *vi*, *pod*, *no*), and longer ones. */
const TYPED_IN_QUERIES =
  "v vav vuv vyv do e i iz ili kak kam kum kym li na nad ot po pri s sa se si sas sus sys sam te che ako az gi im mu nas ne ni ti toy toi tya tia shte ya bez da " +
  "kato tova tozi tazi ima";

/** Words of that kind as people type them in queries in Latin letters. In capitals they are names. */
export const TYPED_FUNCTION_WORDS: ReadonlySet<string> = new Set(TYPED_IN_QUERIES.split(" "));
