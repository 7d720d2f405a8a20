import { z } from "zod";

/** Which organisation stays; the other one becomes an old address of it. */
export const MergerInput = z.object({ into: z.uuid({ error: "unknownChoice" }) });
export type MergerInput = z.output<typeof MergerInput>;
