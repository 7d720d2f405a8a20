import { notYou } from "./not-you.ts";
import type { MailText } from "./words.ts";

/** The second factor of an account was switched on. */
export const secondFactorOn: MailText<"second_factor_on"> = {
  en: (paths) => ({
    subject: "The second factor is on",
    text: [
      "From now on, signing in to your account with Tandem takes a code from your authenticator app as well as the password. Everywhere else you have been signed out.",
    ],
    ...notYou.en(paths),
  }),
  bg: (paths) => ({
    subject: "Вторият фактор е включен",
    text: [
      "Отсега нататък за вход в профила ви в Tandem освен паролата е нужен и код от приложението ви. На всички други места излязохте от профила си.",
    ],
    ...notYou.bg(paths),
  }),
};
