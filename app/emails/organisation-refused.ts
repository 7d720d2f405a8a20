import type { MailText } from "./words.ts";

/** To the owners, with the reason that staff gave. */
export const organisationRefused: MailText<"organisation_refused"> = {
  en: ({ organisation, reason }) => ({
    subject: `${organisation} has not been verified`,
    text: [`The cluster has decided not to verify ${organisation}. It writes:`, reason],
    action: { label: "Open the workspace", path: "/workspace" },
    after: ["Drafts are kept. Nothing of the organisation is public."],
  }),
  bg: ({ organisation, reason }) => ({
    subject: `${organisation} не е потвърдена`,
    text: [`Клъстерът реши да не потвърди ${organisation}. Ето какво пише:`, reason],
    action: { label: "Към работното пространство", path: "/workspace" },
    after: ["Черновите са запазени. Нищо от организацията не е публично."],
  }),
};
