import type { MailText } from "./words.ts";

/** To owners and editors, with the reason; it names nobody who reported. */
export const postingTakenDown: MailText<"posting_taken_down"> = {
  en: ({ title, reason, postingPath }) => ({
    subject: `Taken down: ${title}`,
    text: [`The cluster has taken down your posting “${title}”. It writes:`, reason],
    action: { label: "See the posting", path: postingPath },
    after: ["It no longer shows up in search or in matches. Its content is kept."],
  }),
  bg: ({ title, reason, postingPath }) => ({
    subject: `Свалена обява: ${title}`,
    text: [`Клъстерът свали вашата обява „${title}“. Ето какво пише:`, reason],
    action: { label: "Към обявата", path: postingPath },
    after: ["Тя вече не се показва при търсене и не се съпоставя. Съдържанието е запазено."],
  }),
};
