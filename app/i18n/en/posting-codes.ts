/** The words for the closed lists that the forms of several kinds offer. */
export const postingCodes = {
  modes: { on_site: "on site", hybrid: "hybrid", remote: "remote" },
  eqf: {
    "1": "any level",
    "2": "EQF level 2",
    "3": "EQF level 3",
    "4": "EQF level 4 (secondary)",
    "5": "EQF level 5 (short cycle)",
    "6": "bachelor",
    "7": "master",
    "8": "doctorate",
  },
  importance: { "1": "preferred", "2": "required" },
  languages: { any: "any language" },
};
