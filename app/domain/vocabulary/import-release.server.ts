import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skillRelations, skills, skillTexts } from "#db/schema/index.ts";
import { withNarrower } from "#search/broader-skills.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { tellPostings } from "#app/domain/skill/tell-postings.server.ts";
import { lockVocabulary } from "#app/domain/skill/vocabulary-lock.server.ts";
import { leaveRecord } from "#app/domain/vocabulary/leave-record.server.ts";
import { countKept, readNamesakes } from "#app/domain/vocabulary/own-beside-esco.server.ts";
import type { Namesake } from "#app/domain/vocabulary/own-beside-esco.server.ts";
import { readRelease } from "#app/domain/vocabulary/read-release.server.ts";
import type { OnProgress, ReadParts } from "#app/domain/vocabulary/read-release.server.ts";
import { refuseThinned } from "#app/domain/vocabulary/refuse-losses.server.ts";
import type { ChangesBesides } from "#app/domain/vocabulary/refuse-losses.server.ts";
import { refuseOlder } from "#app/domain/vocabulary/refuse-older.server.ts";
import { findReleaseFiles } from "#app/domain/vocabulary/release-files.server.ts";
import { renewLabels } from "#app/domain/vocabulary/renew-labels.server.ts";
import type { Relabelled } from "#app/domain/vocabulary/renew-labels.server.ts";
import { haveChanged, noteRows } from "#app/domain/vocabulary/table-changes.server.ts";
import { chooseRelease } from "#app/domain/vocabulary/version.ts";
import { writeGroups, writeTypes } from "#app/domain/vocabulary/write-groups.server.ts";
import { writeLinks } from "#app/domain/vocabulary/write-links.server.ts";
import { writeOccupations } from "#app/domain/vocabulary/write-occupations.server.ts";
import { writeSkills } from "#app/domain/vocabulary/write-skills.server.ts";
import type { WrittenSkills } from "#app/domain/vocabulary/write-skills.server.ts";

export type ReleaseOrder = {
  /** Folders, zips and CSV files. */
  paths: readonly string[];
  /** Which version is meant; else the names of the files have to say it, all the same one. */
  version?: string;
  /** Whether it may take away more than releases give up: skills, labels, texts, links, groups, occupations and what these need. */
  deprecateMissing?: boolean;
  onProgress?: OnProgress;
};

export type ImportedRelease = WrittenSkills & {
  version: string;
  languages: string[];
  /** Files that were given and are not of this version. */
  leftOut: string[];
  /** Skills whose shown label is another now. */
  relabelled: Relabelled[];
  /** Labels of the project or the office that are shown although ESCO has others. */
  keptLabels: number;
  /** Skills of ESCO that are called as one of the project and are not the same concept, as far as anybody has said. */
  namesakes: Namesake[];
  links: number;
  groups: number;
  occupations: number;
  needs: number;
  /** Skills of occupations that were not read, because the release lacks the occupation or the skill. */
  strayNeeds: number;
  credits: number;
  /** What has come and gone besides which skills there are. */
  changes: ChangesBesides;
  toldPostings: number;
  isChanged: boolean;
};

/**
 * Brings the vocabulary up to a release of ESCO, or to the parts of one that are given, in one transaction. What the project
 * and the office say stands; importing the same again changes nothing.
 *
 * @throws Forbidden for anyone but staff and the system
 * @throws UnreadableRelease when it is no release or parts of two, is cut off, or is older than what the vocabulary has
 */
export async function importRelease(
  actor: Actor,
  { paths, version: stated, deprecateMissing = false, onProgress = () => {} }: ReleaseOrder,
  db: Database = database(),
): Promise<ImportedRelease> {
  if (actor.role !== "system" && actor.role !== "staff") throw new Forbidden();
  const { version, files, leftOut } = chooseRelease(await findReleaseFiles(paths), stated);
  return db.transaction(async (tx) => {
    await lockVocabulary(tx);
    await refuseOlder(tx, version);
    const parts = await readRelease(tx, files, onProgress);
    return {
      ...(await bringUp(tx, actor, { version, parts, deprecateMissing, onProgress })),
      leftOut,
    };
  });
}

type Step = {
  version: string;
  parts: ReadParts;
  deprecateMissing: boolean;
  onProgress: OnProgress;
};

async function bringUp(
  tx: Database,
  actor: Actor,
  step: Step,
): Promise<Omit<ImportedRelease, "leftOut">> {
  const { version, parts, onProgress } = step;
  await noteRows(tx);
  const brought = await bringSkills(tx, actor, step);
  const { written, links, groups, changed, relinked, relabelled } = brought;
  onProgress("occupations", 0);
  const { occupations, relations: needs, strayNeeds } = await writeOccupations(tx, version, parts);
  onProgress("credits", 0);
  await tx.execute(sql`analyze ${skillRelations}`);
  const { credits } = await renewCredits(tx, actor.now);
  const changes = await refuseThinned(tx, step);
  onProgress("search", 0);
  await announceSkills(tx, changed, actor.now);
  const toldPostings = await tellOfSkills(tx, { relabelled, relinked }, actor.now);
  const isChanged =
    changed.length + relinked.length + written.textsChanged > 0 || haveChanged(changes);
  if (isChanged) await leaveRecord(tx, actor, step, written);
  return {
    ...written,
    version,
    languages: parts.languages,
    links,
    groups,
    occupations,
    needs,
    strayNeeds,
    credits,
    changes,
    toldPostings,
    isChanged,
    relabelled: relabelled.filter(({ was, is }) => was.en !== is.en || was.bg !== is.bg),
    keptLabels: await countKept(tx),
    namesakes: await readNamesakes(tx),
  };
}

type Told = { relabelled: readonly Relabelled[]; relinked: readonly string[] };

/** Tells search of the postings that name skills which are called otherwise or have moved. */
async function tellOfSkills(tx: Database, { relabelled, relinked }: Told, now: Date) {
  const renamed = relabelled.map(({ id }) => id);
  const moved = await withNarrower(tx, relinked);
  return tellPostings(tx, [...new Set([...renamed, ...moved])], now);
}

/** Skills, groups, links and labels; answers what search has to hear of. */
async function bringSkills(tx: Database, actor: Actor, step: Step) {
  const { version, parts, deprecateMissing, onProgress } = step;
  onProgress("skills", 0);
  const { isComplete } = parts;
  const written = await writeSkills(tx, { version, isComplete, deprecateMissing, now: actor.now });
  // From an empty table to 14,000 rows in one transaction: PostgreSQL would go on planning for the empty one.
  await tx.execute(sql`analyze ${skills}, ${skillTexts}`);
  onProgress("groups and links", 0);
  const groups = await writeGroups(tx, version, parts);
  const { links, relinked } = await writeLinks(tx, parts.hasLinks);
  const retyped = await writeTypes(tx);
  onProgress("labels", 0);
  const labelled = await renewLabels(tx);
  const states = [...written.deprecated, ...written.revived].map(({ id }) => id);
  const changed = [...written.added, ...states, ...retyped, ...labelled.map(({ id }) => id)];
  const isNew = new Set(written.added);
  const relabelled = labelled.filter(({ id }) => !isNew.has(id));
  return { written, links, groups, changed, relinked, relabelled };
}

async function announceSkills(tx: Database, ids: readonly string[], now: Date): Promise<void> {
  const rows = await tx
    .select({ id: skills.id, version: skills.revision })
    .from(skills)
    .where(sql`${skills.id} = any(${sql.param([...new Set(ids)])}::text[])`);
  await announce(
    tx,
    rows.map((row) => ({ entity: "skill" as const, ...row })),
    now,
  );
}
