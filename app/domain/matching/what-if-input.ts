import { z } from "zod";
import { WORK_MODES } from "#db/codes.ts";

/** Where and when the internship of the example may be, besides what it states. */
export const WHAT_IF_PLACES = ["plovdiv", "sofia"] as const;
export const WHAT_IF_STARTS = ["2027-07-01", "2027-03-01"] as const;

/** What a reader changes in the example of the rules; an empty choice is none. */
const FIELDS = {
  /** A skill that the internship asks for as well. */
  also: z.string(),
  /** A skill that it asks for no longer. */
  without: z.string(),
  mode: z.enum(WORK_MODES),
  place: z.enum(WHAT_IF_PLACES),
  start: z.enum(WHAT_IF_STARTS),
};

export type WhatIf = { [Field in keyof typeof FIELDS]?: z.output<(typeof FIELDS)[Field]> };

/** What was said and cannot be meant, by the field that says it. */
export type NotMeant = { [Field in keyof WhatIf]?: string };

/** What cannot be read: what is none of the choices, and what was said beside another choice of the same field. */
export type Unread = { notMeant: NotMeant; beside: NotMeant };

/** Reads what an address changes in the example, and what of it cannot be read. */
export function readWhatIf(address: string): { asked: WhatIf; unread: Unread } {
  const said = new URL(address).searchParams;
  const asked: Record<string, string> = {};
  const notMeant: NotMeant = {};
  const beside: NotMeant = {};
  for (const field of Object.keys(FIELDS) as (keyof WhatIf)[]) {
    const [value, ...others] = said.getAll(field).filter(Boolean);
    if (value === undefined) continue;
    if (FIELDS[field].safeParse(value).success) asked[field] = value;
    else notMeant[field] = value;
    // Each field takes one: of several the first counts.
    const further = others.find((other) => other !== value);
    if (further !== undefined) beside[field] ??= further;
  }
  return { asked: asked as WhatIf, unread: { notMeant, beside } };
}
