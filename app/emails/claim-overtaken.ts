import type { MailText } from "./words.ts";

/** To those who claimed an organisation that somebody else speaks for now. */
export const claimOvertaken: MailText<"claim_overtaken"> = {
  en: ({ organisation, organisationPath }) => ({
    subject: `Somebody speaks for ${organisation} now`,
    text: [
      `Thank you for your claim of ${organisation}. In the meantime the cluster has verified it with somebody else as its owner, so your claim is closed.`,
      "If you work there, ask the owner to invite you.",
    ],
    action: { label: "See its page", path: organisationPath },
  }),
  bg: ({ organisation, organisationPath }) => ({
    subject: `${organisation} вече има представител`,
    text: [
      `Благодарим за заявката ви за ${organisation}. Междувременно клъстерът я потвърди с друг собственик и заявката ви е приключена.`,
      "Ако работите там, помолете собственика да ви покани.",
    ],
    action: { label: "Към страницата на организацията", path: organisationPath },
  }),
};
