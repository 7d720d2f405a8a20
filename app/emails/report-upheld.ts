import type { MailText } from "./words.ts";

/** To somebody who reported a posting that was taken down for it. */
export const reportUpheld: MailText<"report_upheld"> = {
  en: ({ title, outcome, postingPath }) => ({
    subject: `What you reported has been taken down`,
    text: [
      `Thank you for your report. The cluster has taken down “${title}”.`,
      ...(outcome ? [outcome] : []),
    ],
    action: postingPath
      ? { label: "See what its page says now", path: postingPath }
      : { label: "Search other postings", path: "/search" },
    after: ["Nobody was told that the report came from you."],
  }),
  bg: ({ title, outcome, postingPath }) => ({
    subject: "Обявата, за която сигнализирахте, е свалена",
    text: [`Благодарим за сигнала. Клъстерът свали „${title}“.`, ...(outcome ? [outcome] : [])],
    action: postingPath
      ? { label: "Какво пише сега на страницата", path: postingPath }
      : { label: "Търсене на други обяви", path: "/search" },
    after: ["На никого не е казано, че сигналът е от вас."],
  }),
};
