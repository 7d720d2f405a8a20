import type { MailText } from "./words.ts";

/** To owners and editors, once staff have read what they handed in. */
export const postingApproved: MailText<"posting_approved"> = {
  en: ({ title, postingPath }) => ({
    subject: `Approved: ${title}`,
    text: [`The cluster has read your posting “${title}” and approved it.`],
    action: { label: "See the posting", path: postingPath },
    after: ["It is public now: found by search and matched with the other side."],
  }),
  bg: ({ title, postingPath }) => ({
    subject: `Одобрена обява: ${title}`,
    text: [`Клъстерът прегледа вашата обява „${title}“ и я одобри.`],
    action: { label: "Към обявата", path: postingPath },
    after: ["Тя вече е публична: показва се при търсене и се съпоставя с другата страна."],
  }),
};
