import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  events,
  members,
  organisationDomains,
  organisations,
  organisationTransitions,
  people,
} from "#db/schema/index.ts";
import type { Database } from "#db/client.server.ts";
import { createOrganisation } from "#app/domain/organisation/create.server.ts";
import { listLookalikes } from "#app/domain/organisation/lookalikes.server.ts";
import { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";
import { cast, makeOrganisation, makePerson, NOW, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

const described = (fields: Record<string, unknown> = {}) =>
  NewOrganisationInput.parse({
    kind: "company",
    name: "Зелена вълна ЕООД",
    country: "BG",
    identifier: "131071587",
    ...fields,
  });

async function begin(db: Database) {
  const maker = await makePerson(db, "member");
  const create = (fields: Record<string, unknown> = {}) =>
    createOrganisation(maker, described(fields), db);
  /** Tries, is refused, and is shown what is alike. */
  const look = async (fields: Record<string, unknown> = {}) => {
    await expect(create(fields)).rejects.toThrow("sayNoneOfThese");
    return listLookalikes(maker, described(fields), db);
  };
  return { maker, create, look };
}

const set = (db: Database, id: string, values: Partial<typeof organisations.$inferInsert>) =>
  db.update(organisations).set(values).where(eq(organisations.id, id));

describe("a new organisation", () => {
  test("is owned by its maker, waits for verification, and leaves a record", () =>
    inRolledBackTransaction(async (db) => {
      const { maker, create } = await begin(db);
      const { id } = await create({ aboutEn: "Wind and sun.", website: "https://zv.example" });
      const [row] = await db.select().from(organisations).where(eq(organisations.id, id!));
      expect(row).toMatchObject({
        state: "new",
        kind: "company",
        identifier: "131071587",
        about: { en: "Wind and sun." },
        verificationAskedAt: null,
      });
      const own = await db.select().from(members).where(eq(members.organisationId, id!));
      expect(own).toMatchObject([{ personId: maker.personId, role: "owner" }]);
      const moves = await db
        .select()
        .from(organisationTransitions)
        .where(eq(organisationTransitions.organisationId, id!));
      expect(moves).toMatchObject([{ fromState: null, toState: "new", personId: maker.personId }]);
      const said = await db.select().from(events).where(eq(events.subjectId, id!));
      expect(said).toMatchObject([{ verb: "created", role: "member", personId: maker.personId }]);
    }));

  test.each(["student", "staff"] as const)("is not made by %s", (role) =>
    inRolledBackTransaction(async (db) => {
      const person = await makePerson(db, role);
      await expect(createOrganisation(person, described(), db)).rejects.toThrow("");
      await expect(createOrganisation(person, described(), db)).rejects.toMatchObject({
        name: "Forbidden",
      });
    }),
  );

  test("is refused when another has the number, even one that the maker cannot see", () =>
    inRolledBackTransaction(async (db) => {
      const { create } = await begin(db);
      const hidden = await makeOrganisation(db, "company", "new");
      await set(db, hidden.id, { country: "BG", identifier: "131071587" });
      await expect(create()).rejects.toMatchObject({
        refusals: [{ field: "identifier", code: "identifierTaken" }],
      });
      const elsewhere = await create({ country: "RO" });
      expect(elsewhere.id).not.toBeNull();
    }));

  test("is the sixth of its maker on one day, and refused", () =>
    inRolledBackTransaction(async (db) => {
      const { create } = await begin(db);
      const foreign = () => create({ name: unique("Odd"), country: "AT", identifier: undefined });
      for (let made = 0; made < 5; made++) await foreign();
      await expect(foreign()).rejects.toThrow("tooManyAttempts");
    }));
});

describe("before it is made", () => {
  test("an organisation with the same number is shown, and cannot be ruled out", () =>
    inRolledBackTransaction(async (db) => {
      const { create, look } = await begin(db);
      const known = await makeOrganisation(db, "company");
      await set(db, known.id, { country: "BG", identifier: "131071587" });
      expect(await look()).toMatchObject([{ id: known.id, hasSameNumber: true }]);
      const ruledOut = { isNoneOfThese: true, seen: [known.id] };
      await expect(create(ruledOut)).rejects.toThrow("identifierTaken");
    }));

  test.each([
    ["Zelena Valna Ltd", null],
    ["Green Wave", "Зелена вълна АД"],
  ])("one of a similar name is shown in either script: %s, %s", (name, nameBg) =>
    inRolledBackTransaction(async (db) => {
      const { look } = await begin(db);
      const known = await makeOrganisation(db, "company", "unclaimed");
      await set(db, known.id, { name, nameBg });
      expect((await look()).map(({ id }) => id)).toEqual([known.id]);
    }),
  );

  test("one of another name is not", () =>
    inRolledBackTransaction(async (db) => {
      const { create } = await begin(db);
      const known = await makeOrganisation(db, "company");
      for (const name of ["Червена планина ЕООД", "Синя вода", "Velna Systems"]) {
        await set(db, known.id, { name, revision: known.revision + 1 + name.length });
        expect((await create({ identifier: undefined, country: "AT" })).id).not.toBeNull();
        await db.delete(members);
      }
    }));

  test("one with the same website is shown, and one of the domain of the maker's own address", () =>
    inRolledBackTransaction(async (db) => {
      const { maker, look } = await begin(db);
      const site = await makeOrganisation(db, "company");
      await set(db, site.id, { website: "https://www.zelena.example/bg" });
      const employer = await makeOrganisation(db, "company");
      await db.insert(organisationDomains).values({
        organisationId: employer.id,
        domain: "employer.example",
        askedAt: NOW,
        confirmedAt: NOW,
      });
      const email = `${unique("m")}@lab.employer.example`;
      await db.update(people).set({ email }).where(eq(people.id, maker.personId));
      const shown = await look({ website: "https://zelena.example" });
      expect(shown).toHaveLength(2);
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set([site.id, employer.id]));
      expect(shown.every(({ hasSameDomain }) => hasSameDomain)).toBe(true);
    }));

  test("a domain that is asked for and not confirmed, and a public mail provider, show nothing", () =>
    inRolledBackTransaction(async (db) => {
      const { maker, create } = await begin(db);
      const other = await makeOrganisation(db, "company");
      await set(db, other.id, { website: "https://gmail.com" });
      await db
        .insert(organisationDomains)
        .values({ organisationId: other.id, domain: "asked.example", askedAt: NOW });
      for (const domain of ["gmail.com", "asked.example"]) {
        const email = `${unique("m")}@${domain}`;
        await db.update(people).set({ email }).where(eq(people.id, maker.personId));
        expect(
          (await create({ name: unique("Quite"), country: "AT", identifier: undefined })).id,
        ).not.toBeNull();
      }
    }));

  test("what the maker cannot see is not shown", () =>
    inRolledBackTransaction(async (db) => {
      const { create } = await begin(db);
      for (const state of ["new", "refused", "suspended"] as const) {
        const hidden = await makeOrganisation(db, "company", state);
        await set(db, hidden.id, { name: "Зелена вълна" });
      }
      expect((await create()).id).not.toBeNull();
    }));

  test("it is made once all that are alike were seen and ruled out", () =>
    inRolledBackTransaction(async (db) => {
      const { create, look } = await begin(db);
      const known = await makeOrganisation(db, "company");
      await set(db, known.id, { name: "Зелена вълна" });
      for (const fields of [{}, { seen: [known.id] }, { isNoneOfThese: true, seen: [] }])
        expect(await look(fields)).toHaveLength(1);
      expect((await create({ isNoneOfThese: true, seen: [known.id] })).id).not.toBeNull();
    }));

  test("a name that has changed since is looked for by what it is now", () =>
    inRolledBackTransaction(async (db) => {
      const { create, look } = await begin(db);
      const known = await makeOrganisation(db, "company");
      await create({ name: unique("First"), country: "AT", identifier: undefined });
      await set(db, known.id, { name: "Зелена вълна", revision: known.revision + 1 });
      expect((await look()).map(({ id }) => id)).toEqual([known.id]);
    }));
});

test("of several who register one number at the same instant one does", () =>
  withOwnDatabase(async ({ db }) => {
    const c = await cast(db);
    const makers = [c.coordinator, c.recruiter, c.editor, c.outsider];
    const results = await Promise.allSettled(
      makers.map((maker, index) =>
        createOrganisation(maker, described({ name: `${unique("Q")} ${index}` }), db),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await db
      .select()
      .from(organisations)
      .where(eq(organisations.identifier, "131071587"));
    expect(rows).toHaveLength(1);
  }));
