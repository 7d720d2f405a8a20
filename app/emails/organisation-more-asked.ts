import type { MailText } from "./words.ts";

/** To the owners: staff would like to see more before they decide. */
export const organisationMoreAsked: MailText<"organisation_more_asked"> = {
  en: ({ organisation, note, verificationPath }) => ({
    subject: `One more thing before ${organisation} is verified`,
    text: [`To verify ${organisation}, the cluster would like to know more. It writes:`, note],
    action: { label: "Add it and ask again", path: verificationPath },
  }),
  bg: ({ organisation, note, verificationPath }) => ({
    subject: `Още нещо, преди ${organisation} да бъде потвърдена`,
    text: [
      `За да потвърди ${organisation}, клъстерът има нужда от още сведения. Ето какво пише:`,
      note,
    ],
    action: { label: "Допълване и ново изпращане", path: verificationPath },
  }),
};
