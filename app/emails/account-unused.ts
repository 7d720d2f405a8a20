import type { Language } from "#app/i18n/languages.ts";
import type { MailText } from "./words.ts";

const LOCALES: Record<Language, string> = { en: "en-GB", bg: "bg-BG" };

const dayIn = (language: Language, day: string) =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );

/** To somebody who has not been here for so long that the account will be closed. */
export const accountUnused: MailText<"account_unused"> = {
  en: ({ closesOn, signInPath }) => ({
    subject: "Your account is about to be closed, since it is not used",
    text: [
      `You have not signed in to Tandem for a long time. Unless you sign in before ${dayIn("en", closesOn)}, we close your account and erase what is yours alone.`,
    ],
    action: { label: "Sign in and keep it", path: signInPath },
    after: ["If you do not need it any more, you need not do anything."],
  }),
  bg: ({ closesOn, signInPath }) => ({
    subject: "Профилът ви ще бъде закрит, защото не се използва",
    text: [
      `Отдавна не сте влизали в Tandem. Ако не влезете преди ${dayIn("bg", closesOn)}, ще закрием профила ви и ще изтрием това, което е само ваше.`,
    ],
    action: { label: "Вход и запазване на профила", path: signInPath },
    after: ["Ако вече не ви е нужен, не е необходимо да правите нищо."],
  }),
};
