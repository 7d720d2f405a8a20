import { and, eq, inArray } from "drizzle-orm";
import type { WorkMode } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { postingVersions } from "#db/schema/index.ts";
import { BANDS } from "#matching/rules.ts";
import type { Band, Factor, Reason, ScoredMatch } from "#matching/types.ts";
import type { MetFactor } from "#app/domain/matching/list-input.ts";
import type { Candidate } from "#app/domain/matching/candidates.server.ts";

/** Which matches are listed; all of them where nothing is said. */
export type Narrowing = {
  /** Other postings that are left out. */
  without?: ReadonlySet<string>;
  mode?: WorkMode | undefined;
  /** The least band, by what is certain. */
  band?: Band | undefined;
  /** Conditions of which every line is met for certain. */
  met?: readonly MetFactor[];
};

/** The candidates that can be listed, as far as that can be told before they are scored. */
export async function narrowCandidates(
  db: Database,
  candidates: readonly Candidate[],
  { without, mode, band }: Narrowing,
): Promise<Candidate[]> {
  const least = band ? shareOf(band) : 0;
  const possible = candidates.filter(
    ({ id, shareBound }) => !without?.has(id) && shareBound * 1000 >= least,
  );
  if (!mode || possible.length === 0) return possible;
  const versionIds = possible.map(({ versionId }) => versionId);
  const rows = await db
    .select({ id: postingVersions.id })
    .from(postingVersions)
    .where(and(inArray(postingVersions.id, versionIds), eq(postingVersions.mode, mode)));
  const wanted = new Set(rows.map(({ id }) => id));
  return possible.filter(({ versionId }) => wanted.has(versionId));
}

/** Whether a scored match is listed. */
export function admits({ band, met = [] }: Narrowing, match: ScoredMatch): boolean {
  const isGoodEnough = !band || rankOf(match.band) <= rankOf(band);
  return isGoodEnough && areMet(match.reasons, met);
}

/** Whether every line of these factors is met for certain. */
export const areMet = (reasons: readonly Reason[], met: readonly Factor[]): boolean =>
  reasons.every(({ factor, state }) => state === "met" || !met.includes(factor));

const rankOf = (band: Band) => BANDS.findIndex((one) => one.band === band);
const shareOf = (band: Band) => BANDS.find((one) => one.band === band)!.share;
