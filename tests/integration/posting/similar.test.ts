import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { listSimilar } from "#app/domain/posting/similar.server.ts";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { NOW, visitor } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makePublish } from "#tests/support/search.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const module = (skill: string) => [
  {
    texts: { en: { title: "Only one" } },
    semester: 3,
    ects: 6,
    isCompulsory: true,
    skills: [{ skill }],
  },
];

/** Titles and ways of what stands below a posting. */
async function below(db: Database, id: string) {
  const similar = await listSimilar(visitor(), await getPosting(visitor(), id, db), db);
  return similar!.map(({ texts, way }) => `${texts.en!.title}: ${way}`);
}

async function scene<T>(
  work: (db: Database, publish: ReturnType<typeof makePublish>) => Promise<T>,
) {
  await inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, makePublish(db));
  });
}

test("what shares skills comes first, then what has skills near to them, words of the title, and the newest", () =>
  scene(async (db, publish) => {
    const asks = (title: string, skill: string) =>
      publish("internship", { title, requires: [{ skill }] });
    const own = await asks("Weaving looms", "postgresql");
    await asks("Near", "databases");
    await asks("Old looms", "teamwork");
    await asks("Newest", "python");
    expect(await below(db, own)).toEqual(["Near: kin", "Old looms: words", "Newest: kind"]);
    const same = await asks("Same", "postgresql");
    expect(await below(db, own)).toEqual(["Same: skills", "Near: kin", "Old looms: words"]);
    await closePosting(systemActor(NOW), same, { reason: "filled" }, db);
    expect(await below(db, own)).not.toContain("Same: skills");
    expect((await below(db, same)).slice(0, 1)).toEqual(["Weaving looms: skills"]);
  }));

test("a programme whose skills nobody else teaches is followed by those of its field", () =>
  scene(async (db, publish) => {
    const teaches = (title: string, skill: string, iscedField: string) =>
      publish("programme", { title, iscedField, modules: module(skill) });
    const own = await teaches("Alpha", "teamwork", "0613");
    await teaches("Beta", "python", "0612");
    await teaches("Gamma", "python", "0613");
    await teaches("Delta", "python", "0912");
    expect(await below(db, own)).toEqual(["Gamma: field", "Beta: field", "Delta: kind"]);
  }));

test.each(["programme", "internship", "project_proposal", "co_development_offer"] as const)(
  "no %s stands alone while another one is open",
  (kind: PostingKind) =>
    scene(async (db, publish) => {
      const named = [{ skill: "teamwork" }];
      const lists = { requires: named, wants: named, brings: named, modules: module("teamwork") };
      const alone = await publish(kind, { title: "Alone", ...lists });
      expect(await below(db, alone)).toEqual([]);
      await publish(kind, { title: "Other" });
      expect(await below(db, alone)).toEqual(["Other: kind"]);
    }),
);
