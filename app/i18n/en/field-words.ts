/** What every form says around its fields. */
export const fieldWords = {
  optional: "optional",
  errorsTitle_one: "One thing needs your attention",
  errorsTitle_other: "{{count}} things need your attention",
  choose: "Choose",
  error: "Error:",
};
