import { z } from "zod";

/** What parts the labels of a host: a full stop, and the three signs that address bars take for one. */
const DOT = "[.\u3002\uFF0E\uFF61]";
const HOST = `[\\p{L}\\p{N}]${DOT}\\p{L}{2,}`;

/** What is an address and can be nothing else. */
const ADDRESSES = [
  String.raw`:\/\/`,
  `www${DOT}`,
  "@",
  String.raw`\b(?:mailto|tel|sms|skype|data|javascript):\S`,
  String.raw`\b\d{1,3}(?:${DOT}\d{1,3}){3}\b`,
  // A host with a path or a port behind it.
  String.raw`${HOST}(?:[\p{L}\p{N}-]|${DOT})*(?:[/\\?#]|:\d)`,
].map((pattern) => new RegExp(pattern, "iu"));

const ANY_HOST = new RegExp(HOST, "u");

/** The letter of a name without the space that belongs behind it: J.R.Smith, И.Петров. */
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\.(?=\p{Lu}\p{Ll})/gu;

const holdsAddress = (name: string): boolean => ADDRESSES.some((pattern) => pattern.test(name));
const holdsHost = (name: string): boolean => ANY_HOST.test(name.replaceAll(INITIAL, "$& "));

type Text = z.ZodType<string | undefined>;

/**
 * The rule of the names of organisations, which stand in mails to strangers: they may be that of a site, such as Jobs.bg, and
 * hold no whole address. Mails make no link of a host (`app/emails/unlinked.ts`).
 */
export const withoutAddress = <Schema extends Text>(schema: Schema) =>
  schema.refine((name) => !holdsAddress(name ?? ""), "notAName");

/** The rule of the names of people: nobody is called as a site is. */
export const nameOfPerson = <Schema extends Text>(schema: Schema) =>
  schema.refine((name) => !holdsAddress(name ?? "") && !holdsHost(name ?? ""), "notAPersonsName");
