import { dayWords } from "./day-words.ts";
import type { MailText } from "./words.ts";

const more = (others: string) => (others === "1" ? "one more posting" : `${others} more postings`);
const moreInBulgarian = (others: string) =>
  others === "1" ? "изтича и още една обява" : `изтичат и още ${others} обяви`;

/** To owners and editors, once, when several postings of an organisation end soon. */
export const postingsEnd: MailText<"postings_end"> = {
  en: ({ organisation, title, lastDay, others, listPath }) => ({
    subject: `Postings of ${organisation} end soon`,
    text: [
      `“${title}” is open until ${dayWords(lastDay, "en")}, and ${more(others)} of ${organisation} will end within two weeks.`,
    ],
    action: { label: "See what ends, and renew it", path: listPath },
    after: [
      "What you do not renew closes by itself and no longer shows up in search. You can open it again.",
    ],
  }),
  bg: ({ organisation, title, lastDay, others, listPath }) => ({
    subject: `Скоро изтичат обяви на ${organisation}`,
    text: [
      `„${title}“ е отворена до ${dayWords(lastDay, "bg")} До две седмици ${moreInBulgarian(others)} на ${organisation}.`,
    ],
    action: { label: "Вижте кои изтичат и ги удължете", path: listPath },
    after: [
      "Което не удължите, се затваря само и вече не се показва при търсене. Можете да го отворите отново.",
    ],
  }),
};
