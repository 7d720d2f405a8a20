import { z } from "zod";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { TIERS } from "#app/domain/skill-suggestion/input.ts";
import { parsed } from "../known.ts";

/** Names of the fields in which a list of suggestions says what it shows, of what, and what was chosen for each. */
export const SHOWN = "__shown";
export const SHOWN_OF = "__shownOf";
export const choiceName = (index: number) => `__choice-${index}`;

const ShownInput = z.array(
  z.object({
    place: z.string(),
    /** The title of the module: its row may be another one by now. */
    key: z.string(),
    id: z.string(),
    label: z.string(),
    tier: z.enum(TIERS),
    span: z.string().max(LIMITS.skillLabel * 2),
    /** One of several that the text names, of which one will do. */
    isAlternative: z.boolean().default(false),
    /** Named as what is nice to have. */
    isWelcome: z.boolean().default(false),
    /** Named as what the author brings. */
    isBrought: z.boolean().default(false),
  }),
);

/** What a list of suggestions has shown; only that can be taken from it. */
export type Shown = z.output<typeof ShownInput>[number];

/** Reads it; anything that is not what we wrote has shown nothing. */
export const readShown = (written: unknown): Shown[] =>
  ShownInput.safeParse(parsed(String(written ?? ""))).data ?? [];
