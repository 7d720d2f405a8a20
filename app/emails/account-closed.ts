import type { MailText } from "./words.ts";

/** The last mail to somebody who has no account any more. */
export const accountClosed: MailText<"account_closed"> = {
  en: ({ homePath }) => ({
    subject: "Your account is closed",
    text: [
      "Your account with Tandem is closed, and what was yours alone is erased. What you wrote for an organisation stays with it, without your name.",
    ],
    action: { label: "Open Tandem", path: homePath },
    after: ["Searching and reading need no account. We will not write to you any more."],
  }),
  bg: ({ homePath }) => ({
    subject: "Профилът ви е закрит",
    text: [
      "Профилът ви в Tandem е закрит и всичко, което беше само ваше, е изтрито. Написаното от вас за организация остава при нея, без името ви.",
    ],
    action: { label: "Към Tandem", path: homePath },
    after: ["За търсене и четене не е нужен профил. Повече няма да ви пишем."],
  }),
};
