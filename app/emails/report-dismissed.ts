import type { MailText } from "./words.ts";

/** To somebody who reported a posting that staff let be, with what they say about it. */
export const reportDismissed: MailText<"report_dismissed"> = {
  en: ({ title, outcome, postingPath }) => ({
    subject: "Your report has been looked into",
    text: [
      `Thank you for your report. The cluster has looked at “${title}” and did not take it down. It writes:`,
      outcome,
      ...(postingPath ? [] : ["The posting is not public at present."]),
    ],
    action: postingPath
      ? { label: "See the posting", path: postingPath }
      : { label: "Search other postings", path: "/search" },
    after: ["Nobody was told that the report came from you."],
  }),
  bg: ({ title, outcome, postingPath }) => ({
    subject: "Сигналът ви е разгледан",
    text: [
      `Благодарим за сигнала. Клъстерът провери „${title}“ и не я свали. Ето какво пише:`,
      outcome,
      ...(postingPath ? [] : ["В момента обявата не е публична."]),
    ],
    action: postingPath
      ? { label: "Към обявата", path: postingPath }
      : { label: "Търсене на други обяви", path: "/search" },
    after: ["На никого не е казано, че сигналът е от вас."],
  }),
};
