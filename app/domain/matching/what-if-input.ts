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

/** Reads what an address changes in the example, and what of it is none of the choices. */
export function readWhatIf(address: string): { asked: WhatIf; notMeant: NotMeant } {
  const said = new URL(address).searchParams;
  const asked: Record<string, string> = {};
  const notMeant: NotMeant = {};
  for (const field of Object.keys(FIELDS) as (keyof WhatIf)[]) {
    const value = said.get(field);
    if (!value) continue;
    if (FIELDS[field].safeParse(value).success) asked[field] = value;
    else notMeant[field] = value;
  }
  return { asked: asked as WhatIf, notMeant };
}
