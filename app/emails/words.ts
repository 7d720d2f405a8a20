import type { MailMessage, MailMessages } from "#app/domain/mail/messages.ts";
import type { Language } from "#app/i18n/languages.ts";

/** A place of ours that a mail leads to; the path becomes a whole address. */
export type MailLink = { label: string; path: string };

/** What a mail says in one language: plain sentences, one thing to do. Names in it may be anybody's: they are escaped. */
export type MailWords = {
  subject: string;
  /** What has happened; a paragraph each. */
  text: readonly string[];
  action: MailLink;
  /** What to know besides, such as how long the link works. */
  after?: readonly string[];
  /** Another way, for whom the action is not right. */
  instead?: MailLink;
};

/** The words of a message in every language; a language that is missing does not compile. */
export type MailText<Message extends MailMessage> = Record<
  Language,
  (values: MailMessages[Message]) => MailWords
>;
