import type { EndableMailTopic } from "#db/codes.ts";
import type { Language } from "#app/i18n/languages.ts";

type FrameWords = {
  /** Before the address that stands under the button, for readers whose programme shows no buttons. */
  orOpen: string;
  sentBy: (host: string) => string;
  unsubscribe: Record<EndableMailTopic, string>;
  choose: string;
};

/** What stands around the words of every mail. */
export const FRAME_WORDS: Record<Language, FrameWords> = {
  en: {
    orOpen: "Or open this address:",
    sentBy: (host) => `Sent by Tandem, ${host}. Nobody reads answers to this address.`,
    unsubscribe: {
      organisation: "No more mails about my organisations",
      posting: "No more mails about postings",
      reminder: "No more reminders",
    },
    choose: "Choose what we write to you about",
  },
  bg: {
    orOpen: "Или отворете този адрес:",
    sentBy: (host) => `Изпратено от Tandem, ${host}. Отговорите до този адрес не се четат.`,
    unsubscribe: {
      organisation: "Без повече имейли за моите организации",
      posting: "Без повече имейли за обяви",
      reminder: "Без повече напомняния",
    },
    choose: "Изберете за какво да ви пишем",
  },
};
