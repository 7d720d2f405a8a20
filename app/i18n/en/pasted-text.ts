/** Where a text that stands elsewhere is pasted whole: programmes have no such box, so their form is not told of it. */
export const pastedText = {
  open: "Paste an advertisement or another ready text",
  text: "Ready text",
  hint: "The first line becomes the title, the rest the description. Then you are shown which skills it names.",
  take: "Use this text",
};

export const pastedTextErrors = {
  textStandsThere:
    "The form has a description in this language already. Empty it, or add to it by hand.",
};
