import { and, desc, eq, max, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import {
  bulgarianLabel,
  mergedUses,
  postingVersions,
  skillMergers,
  skills,
} from "#db/schema/index.ts";

type Named = { id: string; en: string; bg: string };

/** That the office merged a skill which a posting names. */
export type ToldMerger = {
  merger: number;
  gone: Named;
  stays: Named;
  at: Date;
  /** The posting's revision before it. */
  revision: number;
};

/** The two skills of a merger, for whoever reads mergers to join. */
export const [gone, stays] = [alias(skills, "gone"), alias(skills, "stays")];

/** What is told of a merger: its number, and the names of both. */
export const mergerColumns = {
  merger: skillMergers.id,
  gone: { id: gone.id, en: gone.en, bg: bulgarianLabel(gone) },
  stays: { id: stays.id, en: stays.en, bg: bulgarianLabel(stays) },
};

/** The mergers of skills that any version of a posting names, or one of them; the latest first. */
export async function listMergersIn(
  db: Database,
  { id, versionId }: { id: string; versionId?: string },
): Promise<ToldMerger[]> {
  const isMeant: SQL | undefined = and(
    eq(postingVersions.postingId, id),
    versionId === undefined ? undefined : eq(postingVersions.id, versionId),
  );
  return db
    .select({
      ...mergerColumns,
      at: skillMergers.at,
      revision: max(mergedUses.revision).mapWith(Number),
    })
    .from(mergedUses)
    .innerJoin(postingVersions, eq(postingVersions.id, mergedUses.versionId))
    .innerJoin(skillMergers, eq(skillMergers.id, mergedUses.mergerId))
    .innerJoin(gone, eq(gone.id, skillMergers.goneId))
    .innerJoin(stays, eq(stays.id, skillMergers.staysId))
    .where(isMeant)
    .groupBy(skillMergers.id, gone.id, stays.id)
    .orderBy(desc(skillMergers.id));
}
