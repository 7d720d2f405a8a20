import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postings, postingVersions } from "#db/schema/index.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { copyPosting } from "#app/domain/posting/copy.server.ts";
import { planOwnImport } from "#app/domain/posting/own-import-plan.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { withdrawPosting } from "#app/domain/posting/review.server.ts";
import { getVersion } from "#app/domain/posting/version-page.server.ts";
import { writeOwnImports } from "#app/domain/posting/write-own-imports.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

const content = (title: string) => contentFor("internship", { title });
const deadlineOn = content("Any").deadlineOn;

async function titlesOf(db: Database, id: string) {
  const rows = await db
    .select()
    .from(postingVersions)
    .where(eq(postingVersions.postingId, id))
    .orderBy(asc(postingVersions.number));
  return rows.map(({ texts }) => texts.en?.title);
}

/** Published with one version, taken down, handed in again as it is, and taken back: a draft that has been public. */
async function draftThatWasPublic(db: Database, { system, recruiter, staff }: Cast, id: string) {
  await submitPosting(system, id, db);
  await closePosting(staff, id, { reason: "taken_down", note: "It is not true." }, db);
  await reopenPosting(recruiter, id, { deadlineOn }, db);
  return withdrawPosting(recruiter, id, db);
}

test("a version that was public is kept, also when it is a draft again and written anew", () =>
  staged(async (db, c) => {
    const begun = await createDraft(c.recruiter, c.company.id, content("As published"), db);
    const draft = await draftThatWasPublic(db, c, begun.id);
    expect(draft).toMatchObject({ state: "draft", versionNumber: 1 });
    const revise = (title: string, seen: number) =>
      revisePosting(c.recruiter, draft.id, content(title), seen, db);
    const once = await revise("Mended", draft.revision);
    expect(once.versionNumber).toBe(2);
    const twice = await revise("Mended again", once.revision);
    expect(twice.versionNumber).toBe(2);
    expect(await titlesOf(db, draft.id)).toEqual(["As published", "Mended again"]);
    const { posting } = await getVersion(c.staff, draft.id, "1", db);
    expect(posting.version.texts.en?.title).toBe("As published");
  }));

test("an import by the organisation keeps it too", () =>
  staged(async (db, c) => {
    const bring = async (title: string) => {
      const organisationId = c.company.id;
      const row = contentFor("internship", { title, requires: [{ skill: "sql" }] });
      const planned = await planOwnImport(
        db,
        c.recruiter,
        [{ organisationId, externalId: "7", content: row }],
        {
          organisationId,
          placeOf: (label) => ({ label }),
          isFinal: true,
          turn: { isTaken: false },
        },
      );
      await writeOwnImports(c.recruiter, c.company.id, planned, db);
      return planned[0]!.postingId!;
    };
    const id = await bring("As published");
    await draftThatWasPublic(db, c, id);
    await bring("Mended");
    await bring("Mended again");
    expect(await titlesOf(db, id)).toEqual(["As published", "Mended again"]);
  }));

test("what says the same already is left as it is, whether it was sent twice or not changed at all", () =>
  staged(async (db, c) => {
    const draft = await createDraft(c.recruiter, c.company.id, content("First"), db);
    const save = (title: string) =>
      revisePosting(c.recruiter, draft.id, content(title), draft.revision, db);
    const saved = await save("Second");
    expect(await save("Second")).toEqual(saved);
    await expect(save("Third")).rejects.toThrow("changedMeanwhile");
    const published = await submitPosting(c.system, draft.id, db);
    const stored = await contentOf(db, published);
    const same = revisePosting(c.recruiter, draft.id, stored, published.revision, db);
    expect(await same).toEqual(published);
    expect(await titlesOf(db, draft.id)).toEqual(["Second"]);
  }));

test("a posting that is duplicated twice within a minute has one duplicate", () =>
  staged(async (db, c) => {
    const { id } = await createDraft(c.recruiter, c.company.id, content("First"), db);
    const copy = await copyPosting(c.recruiter, id, db);
    expect((await copyPosting(c.recruiter, id, db)).id).toBe(copy.id);
    const later = at(c.recruiter, new Date(NOW.getTime() + 61_000));
    expect((await copyPosting(later, id, db)).id).not.toBe(copy.id);
    expect(await db.$count(postings, eq(postings.organisationId, c.company.id))).toBe(3);
  }));
