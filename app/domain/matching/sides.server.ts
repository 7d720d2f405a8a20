import { eq, inArray } from "drizzle-orm";
import type { PostingKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { organisations, postings, postingVersions } from "#db/schema/index.ts";
import { readHeads, readPlaces } from "#app/domain/matching/heads.server.ts";
import type { Head, PlaceRow } from "#app/domain/matching/heads.server.ts";

/** What a posting's page or one statement over many postings reads, as far as a match shows it. */
type Stored = {
  id: string;
  kind: PostingKind;
  organisation: Pick<
    typeof organisations.$inferSelect,
    "id" | "name" | "nameEn" | "nameBg" | "state" | "listedFrom"
  >;
  places: Pick<PlaceRow, "settlementId" | "label" | "en" | "bg">[];
} & Pick<Head, "version"> &
  Partial<Omit<Head, "version">>;

/** A posting as it stands on one side of a match: its title in every language and its short facts. */
export function sideOf(stored: Stored) {
  const { id, kind, version, programme, internship, places } = stored;
  const { id: organisationId, name, nameEn, nameBg, state, listedFrom } = stored.organisation;
  const { trlFrom, trlTo } = stored.proposal ?? stored.offer ?? {};
  const { language, mode, languages, startsOn, endsOn, durationWeeks, deadlineOn } = version;
  return {
    id,
    kind,
    language,
    texts: titlesOf(version.texts),
    organisation: { id: organisationId, name, nameEn, nameBg, state, listedFrom },
    places: places.map(({ settlementId, label, en, bg }) => ({ settlementId, label, en, bg })),
    schedule: { startsOn, endsOn, durationWeeks, deadlineOn },
    mode,
    languages,
    degree: programme?.degree ?? null,
    eqfLevel: programme?.eqfLevel ?? null,
    academicYear: programme?.academicYear ?? null,
    ects: programme?.ects ?? null,
    goesOutAfterSemester: programme?.goesOutAfterSemester ?? null,
    windowFromMonth: programme?.windowFromMonth ?? null,
    windowToMonth: programme?.windowToMonth ?? null,
    minEqf: internship?.minEqf ?? null,
    pay: internship ? payOf(internship) : null,
    trl: trlFrom && trlTo ? { from: trlFrom, to: trlTo } : null,
  };
}

export type MatchSide = ReturnType<typeof sideOf>;

/** Nothing but the titles of texts in any number of languages. */
export const titlesOf = (texts: Record<string, { title: string }>) =>
  Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, { title }]));

/** The postings of the given versions as sides of a match, by version id, in three statements. */
export async function readSides(
  db: Database,
  versionIds: string[],
): Promise<Map<string, MatchSide>> {
  if (versionIds.length === 0) return new Map();
  const [owned, heads, places] = await Promise.all([
    readOwned(db, versionIds),
    readHeads(db, versionIds),
    readPlaces(db, versionIds),
  ]);
  return new Map(
    owned.flatMap(({ versionId, ...posting }) => {
      const head = heads.get(versionId);
      if (!head) return [];
      return [[versionId, sideOf({ ...posting, ...head, places: places.get(versionId) ?? [] })]];
    }),
  );
}

const payOf = ({
  payKind,
  payFrom,
  payTo,
  payCurrency,
  payPeriod,
}: NonNullable<Head["internship"]>) => ({
  payKind,
  payFrom,
  payTo,
  payCurrency,
  payPeriod,
});

function readOwned(db: Database, versionIds: string[]) {
  return db
    .select({
      versionId: postingVersions.id,
      id: postings.id,
      kind: postings.kind,
      organisation: organisations,
    })
    .from(postingVersions)
    .innerJoin(postings, eq(postings.id, postingVersions.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(inArray(postingVersions.id, versionIds));
}
