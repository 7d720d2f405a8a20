const ENGLISH =
  "a an and are as at be by for from has have in into is it its of on or our that the their this to was we were will with you your";
const BULGARIAN =
  "а без в във да до е за и из или има как като към ли на над не но о от по под при с са се си след със съм те това този тази тези ще я";
/** The same typed in Latin letters, as far as they are no words of other meaning (*pod*, *do*, *ot*). */
const TYPED_IN_LATIN = "ili kam na po pri sas za";

/** Words that tell little in a query; used only when a query is longer than the engine reads. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `${ENGLISH} ${BULGARIAN} ${TYPED_IN_LATIN}`.split(" "),
);
