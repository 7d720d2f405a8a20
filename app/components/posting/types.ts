import type { SerializeFrom } from "@remix-run/node";
import type { ToldPosting } from "#app/lib/told-posting.server.ts";

/** A posting as a component is told it: dates have become text on the way. */
export type Told = SerializeFrom<ToldPosting>;
export type ToldModule = Told["modules"][number];
