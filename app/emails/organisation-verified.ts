import type { MailText } from "./words.ts";

/** To the owners: what they publish is public from now on. */
export const organisationVerified: MailText<"organisation_verified"> = {
  en: ({ organisation }) => ({
    subject: `${organisation} is verified`,
    text: [
      `The cluster has verified ${organisation}. Complete drafts can be published now.`,
      "The first posting of an organisation is read by the cluster before it goes public.",
    ],
    action: { label: "Open the workspace", path: "/workspace" },
  }),
  bg: ({ organisation }) => ({
    subject: `${organisation} е потвърдена`,
    text: [
      `Клъстерът потвърди ${organisation}. Готовите чернови вече могат да се публикуват.`,
      "Първата обява на всяка организация се преглежда от клъстера, преди да стане публична.",
    ],
    action: { label: "Към работното пространство", path: "/workspace" },
  }),
};
