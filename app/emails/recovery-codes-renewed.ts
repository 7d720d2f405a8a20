import { notYou } from "./not-you.ts";
import type { MailText } from "./words.ts";

/** There are new recovery codes, and the former ones are void. */
export const recoveryCodesRenewed: MailText<"recovery_codes_renewed"> = {
  en: (paths) => ({
    subject: "You have new recovery codes",
    text: [
      "Ten new recovery codes were made for your account with Tandem. The former ones no longer work.",
    ],
    ...notYou.en(paths),
  }),
  bg: (paths) => ({
    subject: "Имате нови резервни кодове",
    text: [
      "За профила ви в Tandem бяха създадени десет нови резервни кода. Предишните не важат повече.",
    ],
    ...notYou.bg(paths),
  }),
};
