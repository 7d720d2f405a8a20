import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import { ISO_LANGUAGES } from "#db/languages.ts";
import { cleanLine, cleanText } from "#text/clean.ts";

/**
 * The fields that the inputs of all kinds are made of. Messages are keys of the group `errors` in app/i18n; values follow
 * the key after a bar: `tooLong|max=200`.
 */
const tooLong = (max: number) => `tooLong|max=${max}`;
const between = (low: number, high: number) => `outOfRange|min=${low}&max=${high}`;

/** One line of text of at most so many characters. */
export const shortText = (max: number) =>
  z.string({ error: "required" }).overwrite(cleanText).min(1, "required").max(max, tooLong(max));

/** A text in which there is nothing to see counts as not written. */
export const optionalText = (max: number) =>
  z
    .string()
    .overwrite(cleanText)
    .max(max, tooLong(max))
    .transform((text) => text || undefined)
    .optional();

/** A whole number between these two, both included. */
export const wholeNumber = (low: number, high: number) =>
  z
    .number({ error: "notANumber" })
    .int("notAWholeNumber")
    .min(low, between(low, high))
    .max(high, between(low, high))
    .optional();

/** Money to the hundredth, from 0 to this. */
export const amount = (high: number) =>
  z
    .number({ error: "notANumber" })
    .min(0, between(0, high))
    .max(high, between(0, high))
    .multipleOf(0.01, "tooPrecise")
    .optional();

/** An ISO 4217 code. */
export const currency = () =>
  z
    .string()
    .regex(/^[A-Z]{3}$/, "notACurrency")
    .optional();

/** ECTS credits in steps of a half, from 0 to this. */
export const credits = (high: number) =>
  z
    .number({ error: "notANumber" })
    .min(0, between(0, high))
    .max(high, between(0, high))
    .multipleOf(0.5, "halfCredits")
    .optional();

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** A calendar day of this century, ISO 8601 (2027-07-01). */
export const day = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "notADate", abort: true })
    .refine(isCalendarDay, { error: "notADate", abort: true })
    .refine(isOfOurTime, `dateOutOfRange|from=${FIRST_YEAR}&to=${LAST_YEAR}`)
    .optional();

/** One option of a list; absent: not stated. */
export const choice = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.enum(codes, { error: "unknownChoice" }).optional();

/** A set of options; absent or empty: not stated. */
export const choices = <const T extends readonly [string, ...string[]]>(codes: T, max = 20) =>
  z
    .array(z.enum(codes, { error: "unknownChoice" }))
    .max(max, `tooMany|max=${max}`)
    .transform((list) => [...new Set(list)])
    .optional();

/** An address that starts with http:// or https://. */
export const webAddress = () =>
  z
    .string()
    .overwrite(cleanLine)
    .pipe(
      z.url({ protocol: /^https?$/, error: "notAWebAddress" }).max(LIMITS.url, tooLong(LIMITS.url)),
    )
    .optional();

/** An e-mail address to which somebody can write. */
export const emailAddress = () =>
  z.email({ error: "notAnEmail" }).max(LIMITS.email, tooLong(LIMITS.email)).optional();

/** An ISO 639-1 code. */
export const languageCode = () => z.enum(ISO_LANGUAGES, { error: "unknownLanguage" });

/** An object with one optional entry a language. */
export function byLanguage<T extends z.ZodType>(entry: T) {
  const shape = Object.fromEntries(ISO_LANGUAGES.map((code) => [code, entry.optional()]));
  return z.object(shape as { [code in (typeof ISO_LANGUAGES)[number]]: z.ZodOptional<T> });
}

/** A skill by its id or by a label in either language; the command resolves it. */
export const skillName = () =>
  z
    .string({ error: "required" })
    .overwrite(cleanLine)
    .min(1, "required")
    .max(LIMITS.skillLabel, tooLong(LIMITS.skillLabel));

/** The level of a skill, 1–5 in the sense of e-CF. */
export const level = () => wholeNumber(1, 5);

function isCalendarDay(value: string): boolean {
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

function isOfOurTime(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
