import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import type { MailMessage } from "#app/domain/mail/messages.ts";
import { composeMail, isMailMessage } from "#app/emails/compose.ts";
import { escapeHtml, htmlOf } from "#app/emails/html-page.ts";
import { MAIL_TEXTS } from "#app/emails/index.ts";
import { MAIL_SAMPLES } from "#tests/support/mail-samples.ts";

const ORIGIN = "https://tandem.example";
const messages = Object.keys(MAIL_TEXTS) as MailMessage[];

const compose = (message: MailMessage, language: "en" | "bg", unsubscribePath: string | null) =>
  composeMail({
    message,
    values: MAIL_SAMPLES[message],
    language,
    topic: unsubscribePath ? "posting" : "account",
    origin: ORIGIN,
    unsubscribePath,
  });

describe.each(messages)("the mail %s", (message) => {
  test.each(LANGUAGES)(
    "is written in %s, as text and as HTML, short and without loose ends",
    (language) => {
      const { subject, text, html } = compose(message, language, null);
      expect(subject.length).toBeGreaterThan(5);
      expect(subject.length).toBeLessThan(80);
      expect(text.length).toBeLessThan(1500);
      for (const written of [subject, text, html])
        expect(written).not.toMatch(/undefined|null|\[object/);
      const letters = (pattern: RegExp) => subject.match(pattern)?.length ?? 0;
      if (language === "bg") expect(letters(/[а-я]/gi)).toBeGreaterThan(letters(/[a-z]/gi));
      else expect(letters(/[а-я]/gi)).toBe(0);
    },
  );

  test.each(LANGUAGES)("leads in %s to our own pages alone and fetches nothing", (language) => {
    const { text, html } = compose(message, language, "/unsubscribe/token");
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(link.startsWith(`${ORIGIN}/`)).toBe(true);
      expect(text).toContain(link);
    }
    expect(html).not.toMatch(/<(img|link|script|iframe|object|form)\b|url\(|@import|\ssrc=/i);
  });
});

test("names of people and organisations stay text", () => {
  expect(escapeHtml(`<b title="x">&'`)).toBe("&lt;b title=&quot;x&quot;&gt;&amp;&#39;");
  const evil = `"><script>alert(1)</script>`;
  const html = htmlOf({
    language: "en",
    subject: evil,
    text: [evil],
    action: { label: evil, address: `${ORIGIN}/${evil}` },
    orOpen: evil,
    after: [evil],
    instead: { label: evil, address: ORIGIN },
    sentBy: evil,
    choices: [{ label: evil, address: ORIGIN }],
  });
  expect(html).not.toContain("<script");
  expect(html.split("&lt;script&gt;").length).toBeGreaterThan(8);
});

describe("what people have written is no link in a mail", () => {
  const words = "Wait: evil-parcel.com/pay, http://zlo.бг, me@evil.example, 12.50 EUR.";
  const evilValues = (message: MailMessage) =>
    Object.fromEntries(
      Object.entries(MAIL_SAMPLES[message]).map(([name, value]) => {
        const isOurs = name.endsWith("Path") || !/[a-zа-я]/i.test(value) || name === "role";
        return [name, isOurs ? value : words];
      }),
    ) as (typeof MAIL_SAMPLES)[MailMessage];

  test.each(messages)("%s", (message) => {
    const mail = composeMail({
      message,
      values: evilValues(message),
      language: "en",
      topic: "account",
      origin: ORIGIN,
      unsubscribePath: null,
    });
    for (const said of Object.values(mail)) {
      const withoutOurs = said.replaceAll("tandem.example", "");
      expect(withoutOurs).not.toMatch(/evil-parcel\.com|zlo\.бг|evil\.example|http:\/\/|me@evil/);
      if (said.includes("evil-parcel")) expect(said).toContain("12.50 EUR");
    }
  });
});

test("mails that are always sent offer no end, all others do", () => {
  expect(compose("confirm_address", "en", null).text).not.toContain("unsubscribe");
  const { text } = compose("confirm_address", "bg", "/unsubscribe/token");
  expect(text).toContain(`Без повече имейли за обяви: ${ORIGIN}/unsubscribe/token`);
  expect(text).toContain(`${ORIGIN}/account/mail-topics`);
});

test("a message of a newer version is not taken for one of ours", () => {
  expect(isMailMessage("confirm_address")).toBe(true);
  expect(isMailMessage("toString")).toBe(false);
});
