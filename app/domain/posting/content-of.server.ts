import type { Database } from "#db/client.server.ts";
import type { PostingKind, SkillRole } from "#db/codes.ts";
import { NotFound } from "#app/domain/errors.ts";
import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { readVersion, readVersions } from "#app/domain/posting/read-version.server.ts";
import type { StoredModule, StoredVersion } from "#app/domain/posting/read-version.server.ts";

/** The content of a posting's current version as its form and its import know it; skills and settlements by id. */
export async function contentOf(
  db: Database,
  posting: { id: string; kind: PostingKind; versionNumber: number },
): Promise<PostingContent> {
  const stored = await readVersion(db, posting.id, posting.versionNumber);
  if (!stored) throw new NotFound();
  return contentFrom(posting.kind, stored);
}

/** The same of any number of postings with a few statements for all of them, by the posting's id. */
export async function contentsOf(
  db: Database,
  list: readonly { id: string; kind: PostingKind; versionNumber: number }[],
): Promise<ReadonlyMap<string, PostingContent>> {
  const stored = await readVersions(db, list);
  return new Map(list.map(({ id, kind }) => [id, contentFrom(kind, stored.get(id)!)]));
}

/** The inverse of `versionRows`. */
export function contentFrom(kind: PostingKind, stored: StoredVersion): PostingContent {
  const { version, programme, internship, proposal, offer } = stored;
  const own = { ...programme, ...internship, ...proposal, ...offer };
  const fields = {
    ...own,
    ...version,
    kind,
    places: stored.places.map((place) => ({ place: place.settlementId ?? place.label! })),
    isAnyStudyYear: internship?.studyYears?.length === 0,
    ...(kind === "programme"
      ? { modules: stored.modules.map(moduleFrom) }
      : {
          requires: skillsFrom(stored, "requires"),
          wants: skillsFrom(stored, "wants"),
          brings: skillsFrom(stored, "brings"),
        }),
  };
  return POSTING_INPUTS[kind].parse(withoutNulls(fields));
}

function moduleFrom(module: StoredModule) {
  const { code, language, texts, semester, ects, isCompulsory } = module;
  const skills = module.skills.map(({ skillId, level, source, span }) =>
    withoutNulls({ skill: skillId, level, source, span }),
  );
  return { ...withoutNulls({ code, language, texts, semester, ects, isCompulsory }), skills };
}

function skillsFrom(stored: StoredVersion, role: SkillRole) {
  return stored.skills
    .filter((row) => row.role === role)
    .map(({ skillId, importance, level, source, span }) =>
      withoutNulls({ skill: skillId, importance, level, source, span }),
    );
}

/** What is null in the database is simply absent in the content. */
function withoutNulls(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
