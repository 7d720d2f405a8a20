import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { expirePostings } from "#app/domain/posting/expire.server.ts";
import { planImport } from "#app/domain/posting/import-plan.server.ts";
import { importPostings } from "#app/domain/posting/import-postings.server.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { saveSearch } from "#app/domain/saved/commands.server.ts";
import { listSavedSearches } from "#app/domain/saved/searches.server.ts";
import { readFeed } from "#app/domain/search/feed.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import {
  restoreOrganisation,
  suspendOrganisation,
} from "#app/domain/verification/commands.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const after = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);
const search = (query: string) => readSearch(new URLSearchParams(query)).search;

type Cast = Awaited<ReturnType<typeof cast>>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

/** A board lists internships, on a day. */
async function list(db: Database, c: Cast, titles: readonly string[], now: Date) {
  const incoming = titles.map((title) => ({
    externalId: title,
    organisationId: c.company.id,
    content: contentFor("internship", {
      title,
      deadlineOn: undefined,
      requires: [{ skill: "sql" }],
    }),
  }));
  const options = { source: "A board", placeOf: await loadPlaceNames(db), isFinal: true };
  const planned = await planImport(db, systemActor(now), incoming, options);
  await importPostings(systemActor(now), planned, db);
  return planned.map(({ outcome }) => outcome);
}

async function publish(db: Database, c: Cast, title: string) {
  const content = contentFor("internship", { title, deadlineOn: undefined });
  const draft = await createDraft(c.system, c.company.id, content, db);
  return (await submitPosting(c.system, draft.id, db)).id;
}

/** What is new to the student since a day, in which order the newest stand, and what a feed says of them. */
async function told(db: Database, c: Cast, since: Date, now: Date) {
  const engines = { db, server: null };
  const student = at(c.student, now);
  const { rows } = await listSavedSearches(student, since, 1, engines);
  const newest = search("q=robots&sort=newest");
  const { hits } = await searchPostings(student, newest, "en", engines);
  const { found } = await readFeed(student, newest, engines);
  return {
    news: rows[0]!.news.postings.map(({ head, by }) => [head.texts.en!.title, by]),
    newest: hits.map(({ title }) => title.map(({ text }) => text).join("")),
    feed: found!.map((row) => [row.texts.en!.title, row.publishedAt, row.updatedAt]),
  };
}

test("what an import opens again is as new to everybody as what a form does", () =>
  staged(async (db, c) => {
    const byForm = await publish(db, c, "Robots by form");
    const boards = ["Robots by import", "Robots listed all along"];
    await list(db, c, boards.slice(0, 1), NOW);
    await list(db, c, boards.slice(1), after(20));
    await saveSearch(at(c.student, after(21)), search("q=robots"), db);
    await expirePostings(systemActor(after(181)), db);
    await reopenPosting(at(c.system, after(190)), byForm, {}, db);
    expect(await list(db, c, boards, after(191))).toEqual(["reopened", "unchanged"]);
    const opened = ["Robots by import", "Robots by form"];
    expect(await told(db, c, after(185), after(192))).toEqual({
      news: opened.map((title) => [title, "publication"]),
      newest: [...opened, "Robots listed all along"],
      feed: [
        ["Robots by import", after(191), after(191)],
        ["Robots by form", after(190), after(190)],
        ["Robots listed all along", after(20), after(20)],
      ],
    });
    expect((await told(db, c, after(191.5), after(192))).news).toEqual([]);
  }));

test("what was hidden with its organisation and is shown again was open all along, and is no news", () =>
  staged(async (db, c) => {
    await publish(db, c, "Robots");
    await saveSearch(at(c.student, after(1)), search("q=robots"), db);
    const before = await told(db, c, after(1), after(1));
    const revision = async () =>
      (await db.select().from(organisations).where(eq(organisations.id, c.company.id)))[0]!
        .revision;
    await suspendOrganisation(at(c.staff, after(2)), c.company.id, { reason: "Asked." }, db);
    expect((await told(db, c, after(1), after(3))).newest).toEqual([]);
    const shown = { reason: "Answered.", revision: await revision() };
    await restoreOrganisation(at(c.staff, after(4)), c.company.id, shown, db);
    expect(await told(db, c, after(1), after(5))).toEqual(before);
    expect(before).toMatchObject({ news: [], newest: ["Robots"] });
  }));
