import { asc, inArray } from "drizzle-orm";
import type { PostingKind, SkillRole } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { postingSkills } from "#db/schema/index.ts";
import type { Facts, Place, Requirement } from "#matching/types.ts";
import { readHeads, readPlaces } from "#app/domain/matching/heads.server.ts";
import type { Head, PlaceRow } from "#app/domain/matching/heads.server.ts";
import { loadModuleFacts } from "#app/domain/matching/module-facts.server.ts";
import { groupBy } from "#app/domain/group-by.ts";

export type VersionRef = { id: string; kind: PostingKind; versionId: string };

/**
 * Reads what the rules weigh of any number of postings, in a few statements.
 *
 * @returns by posting id
 */
export async function loadFacts(
  db: Database,
  refs: readonly VersionRef[],
): Promise<Map<string, Facts>> {
  if (refs.length === 0) return new Map();
  const versionIds = refs.map((ref) => ref.versionId);
  const [heads, places, skills, moduleFacts] = await Promise.all([
    readHeads(db, versionIds),
    readPlaces(db, versionIds),
    readSkills(db, versionIds),
    loadModuleFacts(
      db,
      refs.filter((ref) => ref.kind === "programme").map((ref) => ref.versionId),
    ),
  ]);
  const facts = new Map<string, Facts>();
  for (const ref of refs) {
    const head = heads.get(ref.versionId);
    if (!head) continue;
    const common = {
      id: ref.id,
      places: (places.get(ref.versionId) ?? []).map(placeOf),
      languages: head.version.languages,
    };
    const own = skills.get(ref.versionId) ?? [];
    if (ref.kind === "programme")
      facts.set(ref.id, {
        ...common,
        ...programmeFacts(head),
        modules: moduleFacts.get(ref.versionId) ?? [],
      });
    else if (ref.kind === "internship")
      facts.set(ref.id, { ...common, ...internshipFacts(head, own) });
    else facts.set(ref.id, { ...common, ...partnerFacts(ref.kind, head, own) });
  }
  return facts;
}

type SkillRow = typeof postingSkills.$inferSelect;

function programmeFacts({ programme }: Head) {
  const { windowFromMonth: fromMonth, windowToMonth: toMonth } = programme ?? {};
  return {
    kind: "programme" as const,
    eqf: programme?.eqfLevel ?? null,
    goesOutAfterSemester: programme?.goesOutAfterSemester ?? null,
    window: fromMonth && toMonth ? { fromMonth, toMonth } : null,
  };
}

const scheduleFacts = ({ version }: Head) => ({
  startsOn: version.startsOn,
  endsOn: version.endsOn,
  durationWeeks: version.durationWeeks,
  mode: version.mode,
});

function internshipFacts(head: Head, skills: readonly SkillRow[]) {
  return {
    kind: "internship" as const,
    ...scheduleFacts(head),
    minEqf: head.internship?.minEqf ?? null,
    studyYears: head.internship?.studyYears ?? null,
    requirements: requirementsFrom(skills, "requires"),
  };
}

function partnerFacts(
  kind: "project_proposal" | "co_development_offer",
  head: Head,
  skills: readonly SkillRow[],
) {
  const terms = head.proposal ?? head.offer;
  const { trlFrom: from, trlTo: to } = terms ?? {};
  return {
    kind,
    ...scheduleFacts(head),
    wants: requirementsFrom(skills, "wants"),
    brings: skills
      .filter((row) => row.role === "brings")
      .map((row) => ({ skill: row.skillId, level: row.level })),
    trl: from && to ? { from, to } : null,
    funding: terms?.funding ?? null,
    ip: terms?.ip ?? null,
    confidentiality: terms?.confidentiality ?? null,
  };
}

function requirementsFrom(skills: readonly SkillRow[], role: SkillRole): Requirement[] {
  return skills
    .filter((row) => row.role === role)
    .map((row) => ({
      id: row.skillId,
      skill: row.skillId,
      importance: row.importance === 2 ? 2 : 1,
      level: row.level,
    }));
}

/** A place that is no settlement of ours keeps its position as its id: it has a name and no coordinates. */
function placeOf(row: PlaceRow): Place {
  const id = row.settlementId ?? `unlisted-${row.position}`;
  return { id, latitude: row.latitude, longitude: row.longitude };
}

async function readSkills(db: Database, versionIds: string[]) {
  const rows = await db
    .select()
    .from(postingSkills)
    .where(inArray(postingSkills.versionId, versionIds))
    .orderBy(asc(postingSkills.position));
  return groupBy(rows, (row) => row.versionId);
}
