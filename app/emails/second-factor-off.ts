import { notYou } from "./not-you.ts";
import type { MailText } from "./words.ts";

/** The second factor of an account was switched off. */
export const secondFactorOff: MailText<"second_factor_off"> = {
  en: (paths) => ({
    subject: "The second factor is off",
    text: [
      "The second factor of your account with Tandem was switched off: the password alone is now enough to sign in. Everywhere else you have been signed out.",
    ],
    ...notYou.en(paths),
  }),
  bg: (paths) => ({
    subject: "Вторият фактор е изключен",
    text: [
      "Вторият фактор на профила ви в Tandem беше изключен: за вход вече стига само паролата. На всички други места излязохте от профила си.",
    ],
    ...notYou.bg(paths),
  }),
};
