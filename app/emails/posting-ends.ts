import { dayWords } from "./day-words.ts";
import type { MailText } from "./words.ts";

/** To owners and editors, once, two weeks before a posting ends. */
export const postingEnds: MailText<"posting_ends"> = {
  en: ({ title, lastDay, renewalPath }) => ({
    subject: `Ends soon: ${title}`,
    text: [`Your posting “${title}” is open until ${dayWords(lastDay, "en")}.`],
    action: { label: "Renew the posting", path: renewalPath },
    after: [
      "If you do nothing, it closes by itself and no longer shows up in search. You can open it again.",
    ],
  }),
  bg: ({ title, lastDay, renewalPath }) => ({
    subject: `Скоро изтича: ${title}`,
    text: [`Вашата обява „${title}“ е отворена до ${dayWords(lastDay, "bg")}`],
    action: { label: "Удължаване на обявата", path: renewalPath },
    after: [
      "Ако не направите нищо, тя се затваря сама и вече не се показва при търсене. Можете да я отворите отново.",
    ],
  }),
};
