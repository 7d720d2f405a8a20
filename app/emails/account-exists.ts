import type { MailText } from "./words.ts";

/** To the holder of an account whose address somebody has typed for a new one: the page that took it says nothing of it. */
export const accountExists: MailText<"account_exists"> = {
  en: ({ signInPath, resetPath }) => ({
    subject: "You have an account already",
    text: [
      "Somebody, perhaps you, tried to create an account with this address. It has one already, so nothing was changed.",
    ],
    action: { label: "Sign in", path: signInPath },
    after: ["If it was not you, you need not do anything."],
    instead: { label: "I have forgotten my password", path: resetPath },
  }),
  bg: ({ signInPath, resetPath }) => ({
    subject: "Вече имате профил",
    text: [
      "Някой, може би вие, е поискал да създаде профил в Tandem с този адрес. Такъв профил вече има, затова нищо не е променено.",
    ],
    action: { label: "Вход", path: signInPath },
    after: ["Ако не сте били вие, не е нужно да правите нищо."],
    instead: { label: "Забравих паролата си", path: resetPath },
  }),
};
