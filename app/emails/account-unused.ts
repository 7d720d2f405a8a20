import { dayWords } from "./day-words.ts";
import type { MailText } from "./words.ts";

/** To somebody who has not been here for so long that the account will be closed. */
export const accountUnused: MailText<"account_unused"> = {
  en: ({ closesOn, signInPath }) => ({
    subject: "Your account is about to be closed, since it is not used",
    text: [
      `You have not signed in to Tandem for a long time. Unless you sign in before ${dayWords(closesOn, "en")}, we close your account and erase what is yours alone.`,
    ],
    action: { label: "Sign in and keep it", path: signInPath },
    after: ["If you do not need it any more, you need not do anything."],
  }),
  bg: ({ closesOn, signInPath }) => ({
    subject: "Профилът ви ще бъде закрит, защото не се използва",
    text: [
      `Отдавна не сте влизали в Tandem. Ако не влезете преди ${dayWords(closesOn, "bg")}, ще закрием профила ви и ще изтрием това, което е само ваше.`,
    ],
    action: { label: "Вход и запазване на профила", path: signInPath },
    after: ["Ако вече не ви е нужен, не е необходимо да правите нищо."],
  }),
};
