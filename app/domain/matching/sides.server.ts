import { asc, eq, inArray } from "drizzle-orm";
import type { PostingKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import {
  coDevelopmentOfferVersions,
  internshipVersions,
  organisations,
  postingPlaces,
  postings,
  postingVersions,
  programmeVersions,
  projectProposalVersions,
  settlements,
} from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";

type Row<T extends { $inferSelect: unknown }> = T["$inferSelect"];

/** What a posting's page or one statement over many postings reads, as far as a match shows it. */
type Stored = {
  id: string;
  kind: PostingKind;
  organisation: Pick<
    Row<typeof organisations>,
    "id" | "name" | "nameEn" | "nameBg" | "state" | "listedFrom"
  >;
  version: Row<typeof postingVersions>;
  programme?: Row<typeof programmeVersions> | null;
  internship?: Row<typeof internshipVersions> | null;
  proposal?: Row<typeof projectProposalVersions> | null;
  offer?: Row<typeof coDevelopmentOfferVersions> | null;
  places: {
    settlementId: string | null;
    label: string | null;
    en: string | null;
    bg: string | null;
  }[];
};

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
    eqfLevel: programme?.eqfLevel ?? null,
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

/** The postings of the given versions as sides of a match, by version id, in two statements. */
export async function readSides(
  db: Database,
  versionIds: string[],
): Promise<Map<string, MatchSide>> {
  if (versionIds.length === 0) return new Map();
  const [rows, places] = await Promise.all([
    readStored(db, versionIds),
    readPlaces(db, versionIds),
  ]);
  return new Map(
    rows.map((row) => {
      const { id, kind } = row.posting;
      const own = places.get(row.version.id) ?? [];
      return [row.version.id, sideOf({ ...row, id, kind, places: own })];
    }),
  );
}

const payOf = ({
  payKind,
  payFrom,
  payTo,
  payCurrency,
  payPeriod,
}: Row<typeof internshipVersions>) => ({
  payKind,
  payFrom,
  payTo,
  payCurrency,
  payPeriod,
});

function readStored(db: Database, versionIds: string[]) {
  return db
    .select({
      posting: { id: postings.id, kind: postings.kind },
      organisation: organisations,
      version: postingVersions,
      programme: programmeVersions,
      internship: internshipVersions,
      proposal: projectProposalVersions,
      offer: coDevelopmentOfferVersions,
    })
    .from(postingVersions)
    .innerJoin(postings, eq(postings.id, postingVersions.postingId))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .leftJoin(programmeVersions, eq(programmeVersions.versionId, postingVersions.id))
    .leftJoin(internshipVersions, eq(internshipVersions.versionId, postingVersions.id))
    .leftJoin(projectProposalVersions, eq(projectProposalVersions.versionId, postingVersions.id))
    .leftJoin(
      coDevelopmentOfferVersions,
      eq(coDevelopmentOfferVersions.versionId, postingVersions.id),
    )
    .where(inArray(postingVersions.id, versionIds));
}

async function readPlaces(db: Database, versionIds: string[]) {
  const rows = await db
    .select({
      versionId: postingPlaces.versionId,
      settlementId: postingPlaces.settlementId,
      label: postingPlaces.label,
      en: settlements.en,
      bg: settlements.bg,
    })
    .from(postingPlaces)
    .leftJoin(settlements, eq(settlements.id, postingPlaces.settlementId))
    .where(inArray(postingPlaces.versionId, versionIds))
    .orderBy(asc(postingPlaces.position));
  return groupBy(rows, (row) => row.versionId);
}
