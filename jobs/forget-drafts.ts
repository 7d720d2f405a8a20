import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { forgetOverwrittenDrafts } from "#app/domain/posting/forget-drafts.server.ts";

/** Keeps what drafts said before for no longer than somebody may need it. Answers how many went. */
export const forgetOldDrafts = (db: Database, now: Date): Promise<number> =>
  forgetOverwrittenDrafts(systemActor(now), db);
