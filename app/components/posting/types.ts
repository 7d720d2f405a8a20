import type { SerializeFrom } from "@remix-run/node";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";

/** A posting as a component is told it: dates have become text on the way. */
export type Told = SerializeFrom<PostingPage>;
export type ToldModule = Told["modules"][number];
