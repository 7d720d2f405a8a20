import type { SerializeFrom } from "@remix-run/node";
import type { ToldPosting, ToldToOthers } from "#app/lib/told-posting.server.ts";

/** A posting as a component is told it: dates have become text on the way. */
export type Told = SerializeFrom<ToldPosting>;
/** It as readers of other languages read it. */
export type OthersTold = SerializeFrom<ToldToOthers>;
export type ToldModule = Told["modules"][number];
