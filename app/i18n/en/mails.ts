/** The page that shows mails where no mail server is set up. */
export const mails = {
  title: "Mails of this installation",
  lead: "No mail server is set up, so nothing leaves: this is what would have been sent, newest first. Everybody who can open this installation can read it.",
  none: "No mail yet",
  noneText: "Mails appear here a few seconds after what causes them, for example a sign-up.",
  to: "To",
  at: "Written",
  headers: "Headers",
  asText: "As text",
  asHtml: "As HTML",
  look: "The mail as a mail programme shows it",
  all: "All mails",
};
