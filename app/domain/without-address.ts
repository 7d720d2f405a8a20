import { z } from "zod";

/** Names stand in mails to other people, where programmes would make a link of an address. */
const LOOKS_LIKE_LINK = /:\/\/|www\.|@/i;

/** The rule of every name that somebody gives and others read: of people and of organisations. */
export const withoutAddress = <Schema extends z.ZodType<string | undefined>>(schema: Schema) =>
  schema.refine((name) => !LOOKS_LIKE_LINK.test(name ?? ""), "notAName");
