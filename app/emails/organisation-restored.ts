import type { MailText } from "./words.ts";

/** To the owners: the suspension is lifted. */
export const organisationRestored: MailText<"organisation_restored"> = {
  en: ({ organisation, organisationPath }) => ({
    subject: `${organisation} is no longer suspended`,
    text: [
      `The cluster has lifted the suspension of ${organisation}. Its postings that are not over are public again.`,
    ],
    action: { label: "See its page", path: organisationPath },
  }),
  bg: ({ organisation, organisationPath }) => ({
    subject: `${organisation} вече не е спряна`,
    text: [
      `Клъстерът вдигна спирането на ${organisation}. Нейните неизтекли обяви отново са публични.`,
    ],
    action: { label: "Към страницата на организацията", path: organisationPath },
  }),
};
