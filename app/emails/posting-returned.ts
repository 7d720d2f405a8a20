import type { MailText } from "./words.ts";

/** To owners and editors, with the reason for which staff sent back what they handed in. */
export const postingReturned: MailText<"posting_returned"> = {
  en: ({ title, reason, postingPath }) => ({
    subject: `Sent back: ${title}`,
    text: [`The cluster has read your posting “${title}” and sent it back. It writes:`, reason],
    action: { label: "See the posting", path: postingPath },
    after: ["It is a draft again. Change what is asked for and hand it in once more."],
  }),
  bg: ({ title, reason, postingPath }) => ({
    subject: `Върната обява: ${title}`,
    text: [`Клъстерът прегледа вашата обява „${title}“ и я върна. Ето какво пише:`, reason],
    action: { label: "Към обявата", path: postingPath },
    after: ["Тя отново е чернова. Променете каквото е нужно и я изпратете пак за преглед."],
  }),
};
