import type { MailText } from "./words.ts";

/** To somebody whom an owner has removed. */
export const membershipEnded: MailText<"membership_ended"> = {
  en: ({ organisation }) => ({
    subject: `You are no longer a member of ${organisation}`,
    text: [
      `An owner of ${organisation} has ended your membership. What you wrote for the organisation stays there.`,
      "Your account stays yours. If this is a mistake, ask an owner to invite you again.",
    ],
    action: { label: "To your workspace", path: "/workspace" },
  }),
  bg: ({ organisation }) => ({
    subject: `Вече не сте член на ${organisation}`,
    text: [
      `Собственик на ${organisation} прекрати членството ви. Написаното от вас остава в организацията.`,
      "Профилът ви остава. Ако е станала грешка, помолете собственик да ви покани отново.",
    ],
    action: { label: "Към работното пространство", path: "/workspace" },
  }),
};
