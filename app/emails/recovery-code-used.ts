import { notYou } from "./not-you.ts";
import type { MailText } from "./words.ts";

/** Somebody got in, or proved who they are, by one of the recovery codes. */
export const recoveryCodeUsed: MailText<"recovery_code_used"> = {
  en: ({ left, ...paths }) => ({
    subject: "A recovery code was used",
    text: [
      "One of the recovery codes of your account with Tandem was used in place of a code from your authenticator app.",
      `Recovery codes left: ${left}.`,
    ],
    ...notYou.en(paths),
  }),
  bg: ({ left, ...paths }) => ({
    subject: "Използван е резервен код",
    text: [
      "Един от резервните кодове на профила ви в Tandem беше използван вместо код от приложението ви.",
      `Оставащи резервни кодове: ${left}.`,
    ],
    ...notYou.bg(paths),
  }),
};
