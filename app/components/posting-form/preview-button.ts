/** The name of the buttons that show a text as others will see it; their value says which text. */
export const PREVIEW = "preview";
