import type { MailText } from "./words.ts";

/** To the owners: nothing of the organisation is public any more. */
export const organisationSuspended: MailText<"organisation_suspended"> = {
  en: ({ organisation, reason }) => ({
    subject: `${organisation} is suspended`,
    text: [
      `The cluster has suspended ${organisation}. None of its postings is public for now. It writes:`,
      reason,
    ],
    action: { label: "Open the workspace", path: "/workspace" },
    after: ["Everything is kept. Once the suspension is lifted, what is not over is public again."],
  }),
  bg: ({ organisation, reason }) => ({
    subject: `${organisation} е временно спряна`,
    text: [
      `Клъстерът спря временно ${organisation}. Засега нейните обяви не са публични. Ето какво пише:`,
      reason,
    ],
    action: { label: "Към работното пространство", path: "/workspace" },
    after: [
      "Всичко е запазено. Щом спирането бъде вдигнато, неизтеклите обяви отново стават публични.",
    ],
  }),
};
