import { and, eq } from "drizzle-orm";
import { postings, postingVersions } from "#db/schema/index.ts";

/** The condition that joins a posting with its present version. */
export const isCurrentVersion = and(
  eq(postingVersions.postingId, postings.id),
  eq(postingVersions.number, postings.versionNumber),
);
