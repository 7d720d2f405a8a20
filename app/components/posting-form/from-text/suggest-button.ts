/** The name of the buttons that have skills found in texts of the form, and decide about what was found. */
export const SUGGEST = "suggest";

/** What these buttons say: which texts are to be read, that choices are to be done, or that a text was pasted. */
export const READ = "read";
export const DO_CHOSEN = "chosen";
export const TAKE_PASTED = "pasted";

/** All modules of a programme. */
export const ALL_MODULES = "modules";

export const readButton = (place: string) =>
  ({ name: SUGGEST, value: `${READ} ${place}`, formAction: "#suggested" }) as const;
