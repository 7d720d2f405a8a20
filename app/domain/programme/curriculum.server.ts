import { and, eq, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings, postingVersions, programmeVersions } from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isId } from "#app/domain/ids.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { differencesBetween } from "#app/domain/posting/differences.ts";
import { skillDifferences } from "#app/domain/posting/entry-differences.ts";
import { namesIn } from "#app/domain/posting/names-in.server.ts";
import { visibleTo } from "#app/domain/posting/policy.server.ts";
import { whyNotShown } from "#app/domain/posting/why-not-shown.server.ts";
import { withParts } from "#app/domain/posting/with-parts.ts";
import { lineOf } from "#app/domain/programme/line.server.ts";
import type { ProgrammeContent } from "#app/domain/programme/input.ts";
import { ectsOf } from "#app/domain/programme/module-differences.ts";

type Asked = { from?: string | null; to?: string | null };

/**
 * The curricula of a programme by academic year, as far as the viewer sees them, and how two of them differ.
 *
 * @param asked ids of the two; by default this one and the year before, or else the year after
 * @throws NotFound also for a posting that is no programme
 */
export async function getCurriculum(
  viewer: Viewer,
  id: string,
  asked: Asked,
  db: Database = database(),
) {
  const years = await yearsOf(viewer, id, db);
  const at = years.findIndex((year) => year.id === id);
  if (at < 0) throw await whyNotShown(db, id);
  const known = (wanted: string | null | undefined) => years.find((year) => year.id === wanted);
  const isFirst = at === 0;
  const from = known(asked.from) ?? years[isFirst ? at : at - 1]!;
  const to = known(asked.to) ?? years[isFirst ? Math.min(1, years.length - 1) : at]!;
  return { id, years, comparison: from.id === to.id ? null : await compare(db, from, to) };
}

export type CurriculumPage = Awaited<ReturnType<typeof getCurriculum>>;

export type CurriculumYear = Awaited<ReturnType<typeof yearsOf>>[number];

/** The chain of curricula to which a programme belongs, the oldest first. */
async function yearsOf(viewer: Viewer, id: string, db: Database) {
  if (!isId(id)) return [];
  const rows = await db
    .select({
      id: postings.id,
      state: postings.state,
      previousId: postings.previousId,
      kind: postings.kind,
      versionNumber: postings.versionNumber,
      academicYear: programmeVersions.academicYear,
      language: postingVersions.language,
      texts: postingVersions.texts,
    })
    .from(postings)
    .innerJoin(postingVersions, isCurrentVersion)
    .innerJoin(programmeVersions, eq(programmeVersions.versionId, postingVersions.id))
    .where(and(sql`${postings.id} in (${lineOf(id)})`, visibleTo(viewer)));
  return rows.toSorted((a, b) => (a.academicYear ?? 0) - (b.academicYear ?? 0));
}

async function compare(db: Database, from: CurriculumYear, to: CurriculumYear) {
  const [before, after] = [
    (await contentOf(db, from)) as ProgrammeContent,
    (await contentOf(db, to)) as ProgrammeContent,
  ];
  // Every year has another one, which nobody has to be told.
  const { fields, ...others } = withParts(differencesBetween(before, after));
  return {
    from: { id: from.id, ...sumsOf(before) },
    to: { id: to.id, ...sumsOf(after) },
    differences: { ...others, fields: fields.filter(({ field }) => field !== "academicYear") },
    /** Over the whole curriculum, whichever module teaches them. */
    skills: skillDifferences(taughtIn(before), taughtIn(after)),
    names: await namesIn(db, [before, after]),
  };
}

function sumsOf({ academicYear, modules }: ProgrammeContent) {
  return {
    academicYear: academicYear ?? null,
    modules: modules.length,
    ects: ectsOf(modules),
    compulsoryEcts: ectsOf(modules.filter(({ isCompulsory }) => isCompulsory)),
    skills: taughtIn({ modules }).length,
  };
}

/** Skills that a curriculum teaches, each at the highest level that any of its modules states. */
function taughtIn({ modules }: Pick<ProgrammeContent, "modules">) {
  const levels = new Map<string, number | undefined>();
  for (const { skill, level } of modules.flatMap(({ skills }) => skills))
    levels.set(skill, Math.max(levels.get(skill) ?? 0, level ?? 0) || undefined);
  return [...levels].map(([skill, level]) => ({ skill, level }));
}

/** Whether the viewer sees curricula of the programme for other academic years, and the next one among them. */
export async function findOtherYears(
  viewer: Viewer,
  { id, previousId }: { id: string; previousId: string | null },
  db: Database = database(),
): Promise<{ any: boolean; next: boolean }> {
  const isNext = eq(postings.previousId, id);
  const others = await db
    .select({ previousId: postings.previousId, state: postings.state })
    .from(postings)
    .where(and(previousId ? or(isNext, eq(postings.id, previousId)) : isNext, visibleTo(viewer)));
  const next = others.some((one) => one.previousId === id && one.state !== "archived");
  return { any: others.length > 0, next };
}
