import { notYou } from "./not-you.ts";
import type { MailText } from "./words.ts";

/** Another application took the place of the one that gave the codes. */
export const secondFactorMoved: MailText<"second_factor_moved"> = {
  en: (paths) => ({
    subject: "The second factor has moved to another app",
    text: [
      "The codes for signing in to your account with Tandem now come from another app. The former app and the former recovery codes no longer work, and everywhere else you have been signed out.",
    ],
    ...notYou.en(paths),
  }),
  bg: (paths) => ({
    subject: "Вторият фактор е преместен в друго приложение",
    text: [
      "Кодовете за вход в профила ви в Tandem вече идват от друго приложение. Предишното приложение и предишните резервни кодове не важат повече, а на всички други места излязохте от профила си.",
    ],
    ...notYou.bg(paths),
  }),
};
