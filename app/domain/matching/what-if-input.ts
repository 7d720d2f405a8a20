import { z } from "zod";
import { WORK_MODES } from "#db/codes.ts";

/** Where and when the internship of the example may be, besides what it states. */
export const WHAT_IF_PLACES = ["plovdiv", "sofia"] as const;
export const WHAT_IF_STARTS = ["2027-07-01", "2027-03-01"] as const;

/** What a reader changes in the example of the rules; what cannot be meant counts as not changed. */
export const WhatIfInput = z.object({
  /** A skill that the internship asks for as well. */
  also: z.string().optional().catch(undefined),
  /** A skill that it asks for no longer. */
  without: z.string().optional().catch(undefined),
  mode: z.enum(WORK_MODES).optional().catch(undefined),
  place: z.enum(WHAT_IF_PLACES).optional().catch(undefined),
  start: z.enum(WHAT_IF_STARTS).optional().catch(undefined),
});

export type WhatIf = z.output<typeof WhatIfInput>;

/** Reads what an address changes in the example. */
export const readWhatIf = (address: string): WhatIf =>
  WhatIfInput.parse(Object.fromEntries(new URL(address).searchParams));
