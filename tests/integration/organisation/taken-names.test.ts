import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import type { OrganisationState } from "#db/codes.ts";
import { organisations } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import { decideOn } from "#app/domain/verification/commands.server.ts";
import { listRenamed } from "#app/domain/verification/names.server.ts";
import { makeOrganisation, makePerson, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";

async function ownedBy(db: Database, state: OrganisationState = "verified", name?: string) {
  const made = await makeOrganisation(db, "company", state);
  if (name) await db.update(organisations).set({ name }).where(eq(organisations.id, made.id));
  const owner = await makePerson(db, "member", [{ organisationId: made.id, role: "owner" }]);
  return { ...made, name: name ?? made.name, owner };
}

type Owned = { id: string; owner: Person };
type Names = { name: string; nameEn?: string; nameBg?: string };

async function rename({ id, owner }: Owned, identity: Names, db: Database) {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  const input = ProfileInput.parse({ revision: row!.revision, identity });
  await reviseProfile(owner, id, input, db);
}

async function refusedAt(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => new Error("Nothing was refused."),
    (caught: unknown) => caught,
  );
  if (!(error instanceof Refused)) throw error;
  return error.refusals.map(({ field, code }) => `${field} ${code}`);
}

describe("a verified organisation", () => {
  test.each(["verified", "suspended"] as const)(
    "takes no name of one that is %s, in whatever script, legal form and field",
    (state) =>
      inRolledBackTransaction(async (db) => {
        await ownedBy(db, state, "Липова Софт ЕООД");
        const ours = await ownedBy(db);
        const { name } = ours;
        const taken = { name: "LIPOVA SOFT Ltd", nameEn: "Ours", nameBg: "Липова софт" };
        expect(await refusedAt(rename(ours, taken, db))).toEqual([
          "identity.name nameTaken",
          "identity.nameBg nameTaken",
        ]);
        await rename(ours, { name, nameEn: "Lipova Software" }, db);
      }),
  );

  test("takes no name that sounds or looks like one, and waits for staff with one that only begins so", () =>
    inRolledBackTransaction(async (db) => {
      const theirs = unique("Voltara Embedded");
      await ownedBy(db, "verified", theirs);
      const ours = await ownedBy(db);
      const [together, bar, pair] = [
        theirs.replaceAll(" ", ""),
        theirs.replace("l", "I"),
        theirs.replace("m", "rn"),
      ];
      for (const name of [together, bar, pair, theirs.replace("a", "\u0251")])
        expect(await refusedAt(rename(ours, { name }, db))).toEqual(["identity.name nameTaken"]);
      await rename(ours, { name: `${theirs} Bulgaria` }, db);
      const staff = await makePerson(db, "staff");
      const { rows } = await listRenamed(staff, 1, db);
      expect(rows.find(({ id }) => id === ours.id)).toMatchObject({
        name: `${theirs} Bulgaria`,
        vouchedNames: { name: ours.name },
      });
    }));

  test("takes the name of one for which nobody has vouched, and keeps its own beside another's", () =>
    inRolledBackTransaction(async (db) => {
      await ownedBy(db, "new", "Lipova Soft");
      const [ours, others] = [await ownedBy(db), await ownedBy(db)];
      await rename(ours, { name: "Lipova Soft" }, db);
      const isOther = eq(organisations.id, others.id);
      await db.update(organisations).set({ name: "Lipova Soft" }).where(isOther);
      await rename(ours, { name: "Lipova Soft", nameEn: "Lipova Soft Ltd" }, db);
    }));

  test("leaves another its vouched name until staff have confirmed the new one", () =>
    inRolledBackTransaction(async (db) => {
      const [ours, others] = [await ownedBy(db), await ownedBy(db)];
      await rename(others, { name: unique("Another") }, db);
      expect(await refusedAt(rename(ours, { name: others.name }, db))).toEqual([
        "identity.name nameTaken",
      ]);
      await rename(others, { name: others.name }, db);
    }));

  test("is not there yet while it is new: staff see at the verification who has the name", () =>
    inRolledBackTransaction(async (db) => {
      await ownedBy(db, "verified", "Lipova Soft");
      await rename(await ownedBy(db, "new"), { name: "Lipova Soft" }, db);
    }));
});

/** Until somebody waits for an advisory lock. */
async function waitsForLock(tx: Database): Promise<void> {
  const isWaiting = sql`select 1 from pg_locks where locktype = 'advisory' and not granted`;
  while ((await tx.execute(isWaiting)).length === 0) await tx.execute(sql`select pg_sleep(0.01)`);
}

const outcomesOf = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work)).map((one) =>
    one.status === "fulfilled" ? "done" : (one.reason as Error).message,
  );

test("of two that take one name at the same instant one does", () =>
  withOwnDatabase(async ({ db }) => {
    for (let round = 0; round < 10; round++) {
      const name = unique("Lipova");
      const [one, other] = [await ownedBy(db), await ownedBy(db)];
      const both = await outcomesOf([rename(one, { name }, db), rename(other, { name }, db)]);
      expect(both.toSorted()).toEqual(["done", expect.stringContaining("nameTaken")]);
    }
  }));

test("a name that is being verified is taken as soon as it is", () =>
  withOwnDatabase(async ({ db }) => {
    const staff = await makePerson(db, "staff");
    const [ours, fresh] = [await ownedBy(db), await ownedBy(db, "new", unique("Topola"))];
    let later: Promise<string[]> | undefined;
    await db.transaction(async (tx) => {
      await decideOn(staff, fresh.id, { verdict: "verify", revision: fresh.revision }, tx);
      later = outcomesOf([rename(ours, { name: fresh.name }, db)]);
      await waitsForLock(tx);
    });
    expect(await later).toEqual([expect.stringContaining("nameTaken")]);
  }));

describe("the form", () => {
  const database = useProcessDatabase();

  test.each([
    ["en", "write to the cluster, which can help"],
    ["bg", "пишете на клъстера: той може да помогне"],
  ])(
    "says at the field in %s that staff can help, and keeps what was typed",
    async (language, words) => {
      const name = unique("Vouched");
      await ownedBy(database(), "verified", name);
      const { id, owner } = await ownedBy(database());
      const reader = await readerOf(owner.personId, language);
      const entries = { revision: "1", "identity.name": `${name} Ltd` };
      const answer = await reader.send(`/organisations/${id}/edit`, entries);
      expect(answer.status).toBe(409);
      expect(text(answer.html)).toContain(words);
      expect(answer.html).toContain(`value="${name} Ltd"`);
      expect(answer.html).toMatch(/id="[^"]*identity.name-error"/);
    },
  );

  test.each([
    ["en", "mixes letters of several alphabets"],
    ["bg", "смесени букви от няколко азбуки"],
  ])("takes no word of two alphabets, and says which in %s", async (language, words) => {
    const { id, owner, name } = await ownedBy(database());
    const reader = await readerOf(owner.personId, language);
    const send = (typed: string) =>
      reader.send(`/organisations/${id}/edit`, { revision: "1", "identity.name": typed });
    const mixed = await send("V\u0585ltara Embedded");
    expect(mixed.status).toBe(400);
    expect(text(mixed.html)).toContain("V\u0585ltara");
    expect(text(mixed.html)).toContain(words);
    expect((await send(`Софтуерна къща ${name}`)).status).toBe(302);
  });
});
