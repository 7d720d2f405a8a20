import type { MailText } from "./words.ts";

/** To the claimant, who is the owner from now on. */
export const claimAccepted: MailText<"claim_accepted"> = {
  en: ({ organisation, organisationPath }) => ({
    subject: `You speak for ${organisation} now`,
    text: [
      `The cluster has accepted your claim: ${organisation} is verified, and you are its owner.`,
      "Its postings are yours to edit and close. You can invite colleagues.",
    ],
    action: { label: "See its page", path: organisationPath },
  }),
  bg: ({ organisation, organisationPath }) => ({
    subject: `Вече представлявате ${organisation}`,
    text: [
      `Клъстерът прие заявката ви: ${organisation} е потвърдена и вие сте неин собственик.`,
      "Можете да редактирате и да затваряте нейните обяви, както и да каните колеги.",
    ],
    action: { label: "Към страницата на организацията", path: organisationPath },
  }),
};
