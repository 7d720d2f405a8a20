import { and, countDistinct, desc, eq, inArray, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  openAt,
  openPostings,
  postings,
  postingSkills,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";

const AT_MOST = 3;

/**
 * What else is open, beside a posting that is open or instead of one that is over: of the same kind, by how many of its
 * skills each asks for, brings or teaches, the newest first among equals.
 *
 * @returns null for a posting that never was public
 */
export async function listSimilar(
  viewer: Viewer,
  posting: PostingPage,
  db: Database = database(),
): Promise<SimilarPosting[] | null> {
  if (posting.state !== "closed" && posting.state !== "published") return null;
  const skills = [...posting.skills, ...posting.modules.flatMap((module) => module.skills)];
  const ids = [...new Set(skills.map(({ skillId }) => skillId))];
  if (ids.length === 0) return [];
  const found = await (posting.kind === "programme" ? teaching : naming)(viewer, posting, ids, db);
  const rows = await heads(db).where(inArray(postings.id, found));
  return rows.toSorted((a, b) => found.indexOf(a.id) - found.indexOf(b.id));
}

export type SimilarPosting = Awaited<ReturnType<typeof heads>>[number];

async function naming(viewer: Viewer, { id, kind }: PostingPage, skills: string[], db: Database) {
  const shared = countDistinct(postingSkills.skillId);
  const rows = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .innerJoin(postingSkills, eq(postingSkills.versionId, openPostings.versionId))
    .where(
      and(
        eq(openPostings.kind, kind),
        ne(openPostings.id, id),
        openAt(viewer.now),
        inArray(postingSkills.skillId, skills),
      ),
    )
    .groupBy(openPostings.id, openPostings.publishedAt)
    .orderBy(desc(shared), desc(openPostings.publishedAt), openPostings.id)
    .limit(AT_MOST);
  return rows.map((row) => row.id);
}

async function teaching(viewer: Viewer, { id, kind }: PostingPage, skills: string[], db: Database) {
  const shared = countDistinct(moduleSkills.skillId);
  const rows = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .innerJoin(modules, eq(modules.versionId, openPostings.versionId))
    .innerJoin(moduleSkills, eq(moduleSkills.moduleId, modules.id))
    .where(
      and(
        eq(openPostings.kind, kind),
        ne(openPostings.id, id),
        openAt(viewer.now),
        inArray(moduleSkills.skillId, skills),
      ),
    )
    .groupBy(openPostings.id, openPostings.publishedAt)
    .orderBy(desc(shared), desc(openPostings.publishedAt), openPostings.id)
    .limit(AT_MOST);
  return rows.map((row) => row.id);
}
