import type { EndableMailTopic, MailTopic } from "#db/codes.ts";
import type { MailMessage, MailMessages } from "#app/domain/mail/messages.ts";
import type { Language } from "#app/i18n/languages.ts";
import { FRAME_WORDS } from "./frame-words.ts";
import { htmlOf } from "./html-page.ts";
import { MAIL_TEXTS } from "./index.ts";
import { unlinked } from "./unlinked.ts";
import type { MailWords } from "./words.ts";

export type MailToCompose<Message extends MailMessage = MailMessage> = {
  message: Message;
  values: MailMessages[Message];
  language: Language;
  topic: MailTopic;
  /** The public address of the site, such as https://tandem.example.org, without a slash at its end. */
  origin: string;
  /** Where one click ends mails of this topic; null for mails that are always sent. */
  unsubscribePath: string | null;
};

export type ComposedMail = { subject: string; text: string; html: string };

/** A link with its whole address. */
export type WholeLink = { label: string; address: string };

/** A mail with its frame, ready to be laid out as text or HTML. */
export type FramedMail = {
  language: Language;
  subject: string;
  text: readonly string[];
  action: WholeLink;
  orOpen: string;
  after: readonly string[];
  instead: WholeLink | null;
  sentBy: string;
  choices: readonly WholeLink[];
};

/** Where readers choose what they are written to about. */
const CHOICES_PATH = "/account/mail-topics";

/** Turns a message and its values into what is sent: the same words as plain text and as HTML. */
export function composeMail<Message extends MailMessage>(
  mail: MailToCompose<Message>,
): ComposedMail {
  const words = MAIL_TEXTS[mail.message][mail.language](withoutLinks(mail.values));
  const framed = frame(mail, words);
  return { subject: framed.subject, text: textOf(framed), html: htmlOf(framed) };
}

/** Whether a message of this name has words: one of a newer version may wait while an older worker still runs. */
export const isMailMessage = (name: string): name is MailMessage => Object.hasOwn(MAIL_TEXTS, name);

/** Paths are ours; all other values somebody may have written. */
const withoutLinks = <Values extends object>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, string]) => [
      name,
      name.endsWith("Path") ? value : unlinked(value),
    ]),
  ) as Values;

function frame(
  { language, origin, topic, unsubscribePath }: Omit<MailToCompose, "message" | "values">,
  { subject, text, action, after = [], instead }: MailWords,
): FramedMail {
  const words = FRAME_WORDS[language];
  const whole = ({ label, path }: { label: string; path: string }) => ({
    label,
    address: `${origin}${path}`,
  });
  const choices = unsubscribePath
    ? [
        { label: words.unsubscribe[topic as EndableMailTopic], path: unsubscribePath },
        { label: words.choose, path: CHOICES_PATH },
      ]
    : [];
  return {
    language,
    // A name with a line break in it must not begin a new header.
    subject: subject.replaceAll(/\s+/g, " ").trim(),
    text,
    action: whole(action),
    orOpen: words.orOpen,
    after,
    instead: instead ? whole(instead) : null,
    sentBy: words.sentBy(new URL(origin).host),
    choices: choices.map(whole),
  };
}

const asLines = ({ label, address }: WholeLink) => `${label}:\n${address}`;

function textOf({ text, action, after, instead, sentBy, choices }: FramedMail): string {
  const body = [...text, asLines(action), ...after, ...(instead ? [asLines(instead)] : [])];
  // "-- " alone on a line begins what mail programs show as a signature.
  const foot = ["-- ", sentBy, ...choices.map(({ label, address }) => `${label}: ${address}`)];
  return `${body.join("\n\n")}\n\n${foot.join("\n")}\n`;
}
