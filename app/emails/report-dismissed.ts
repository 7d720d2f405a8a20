import type { MailText } from "./words.ts";

/** To somebody who reported a posting that staff let be, with what they say about it. */
export const reportDismissed: MailText<"report_dismissed"> = {
  en: ({ title, outcome, postingPath }) => ({
    subject: "Your report has been looked into",
    text: [
      `Thank you for your report. The cluster has looked at “${title}” and did not take it down. It writes:`,
      outcome,
    ],
    action: { label: "See the posting", path: postingPath },
    after: ["Nobody was told that the report came from you."],
  }),
  bg: ({ title, outcome, postingPath }) => ({
    subject: "Сигналът ви е разгледан",
    text: [
      `Благодарим за сигнала. Клъстерът провери „${title}“ и не я свали. Ето какво пише:`,
      outcome,
    ],
    action: { label: "Към обявата", path: postingPath },
    after: ["На никого не е казано, че сигналът е от вас."],
  }),
};
