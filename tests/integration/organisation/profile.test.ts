import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { events, organisations, outbox, postings, postingSearchTexts } from "#db/schema/index.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { getOrganisation, getProfileForm } from "#app/domain/organisation/queries.server.ts";
import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { NOW, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { company, recordOf, type Company } from "#tests/support/organisation-people.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const inCompany = (work: (c: Company, db: Database) => Promise<void>) => () =>
  inRolledBackTransaction(async (db) => work(await company(db), db));

const written = (fields: Record<string, unknown> = {}) =>
  ProfileInput.parse({ revision: 1, ...fields });

const named = (name: string, more: Record<string, unknown> = {}) => ({
  identity: { name, ...more },
});

const rowOf = async (db: Database, id: string) =>
  (await db.select().from(organisations).where(eq(organisations.id, id)))[0]!;

const announced = async (db: Database, id: string) =>
  (await db.select().from(outbox).where(eq(outbox.entityId, id)))[0]?.version;

const FULL = {
  aboutEn: "We build **things**.",
  aboutBg: "Правим неща.",
  website: "https://lipova.example",
  contactEmail: "office@lipova.example",
  places: [{ place: "Plovdiv" }, {}, { place: "Nowhere at all" }],
  departments: [
    { nameEn: "Robotics", nameBg: "Роботика", website: "https://lipova.example/r" },
    {},
  ],
  contacts: [
    { topic: "internships", name: "People", email: "hr@lipova.example", phone: "+359 2 1" },
  ],
  languages: ["bg", "en"],
  furtherLanguages: ["it", undefined],
  links: [{ label: "Blog", url: "https://blog.lipova.example" }],
};

describe("a profile", () => {
  test(
    "is written by owners and editors, row by row, and read by everybody",
    inCompany(async (c, db) => {
      await reviseProfile(c.editor, c.id, written(FULL), db);
      const seen = await getOrganisation(visitor(), c.id, db);
      expect(seen).toMatchObject({
        about: { en: "We build **things**.", bg: "Правим неща." },
        website: "https://lipova.example",
        languages: ["bg", "en", "it"],
        departments: [{ names: { en: "Robotics", bg: "Роботика" } }],
        contacts: [{ topic: "internships", email: "hr@lipova.example" }],
        links: [{ label: "Blog", url: "https://blog.lipova.example" }],
      });
      expect(seen.places.map(({ en, label }) => en ?? label)).toEqual([
        "Plovdiv",
        "Nowhere at all",
      ]);
      expect(await announced(db, c.id)).toBe(2);
      expect(await recordOf(db, c.id)).toEqual(["profile_revised"]);
      await reviseProfile(c.owner, c.id, written({ revision: 2 }), db);
      expect(await getOrganisation(visitor(), c.id, db)).toMatchObject({
        about: {},
        places: [],
        departments: [],
        contacts: [],
        languages: null,
        links: [],
      });
    }),
  );

  test(
    "keeps a text in a language that the form has not",
    inCompany(async (c, db) => {
      await db.update(organisations).set({ about: { de: "Wir", en: "We" } });
      await reviseProfile(c.editor, c.id, written({ aboutBg: "Ние" }), db);
      expect((await rowOf(db, c.id)).about).toEqual({ de: "Wir", bg: "Ние" });
    }),
  );

  test(
    "that is sent as it was changes nothing and tells nobody",
    inCompany(async (c, db) => {
      await reviseProfile(c.editor, c.id, written(), db);
      expect(await announced(db, c.id)).toBeUndefined();
      expect(await recordOf(db, c.id)).toEqual([]);
    }),
  );

  test(
    "shows the public nothing of what staff and members say to each other",
    inCompany(async (c, db) => {
      await db.update(organisations).set({ verificationNote: "a secret note" });
      const seen = JSON.stringify(await getOrganisation(visitor(), c.id, db));
      expect(seen).not.toMatch(/secret note|revision|verification/i);
    }),
  );
});

describe("its name and number", () => {
  test(
    "are changed by owners; what was changed is recorded by itself, as it was and as it is",
    inCompany(async (c, db) => {
      await reviseProfile(c.owner, c.id, written(named("New Name", { nameBg: "Ново име" })), db);
      expect(await rowOf(db, c.id)).toMatchObject({ name: "New Name", nameBg: "Ново име" });
      const said = await db.select().from(events).where(eq(events.verb, "identity_changed"));
      expect(said).toMatchObject([
        { details: { fields: ["identity.name", "identity.nameBg"], state: "verified" } },
      ]);
      expect(said[0]!.details).toMatchObject({
        before: { nameBg: null },
        after: { name: "New Name", nameBg: "Ново име" },
      });
    }),
  );

  test(
    "are not an editor's",
    inCompany(async (c, db) => {
      await expect(reviseProfile(c.editor, c.id, written(named("Mine")), db)).rejects.toMatchObject(
        {
          name: "Forbidden",
        },
      );
    }),
  );

  test("are found by search, in the organisation and in its open postings", () =>
    inRolledBackTransaction(async (db) => {
      await makeVocabulary(db);
      const c = await company(db);
      const system = systemActor(NOW);
      const open = await createDraft(system, c.id, contentFor("internship"), db);
      const { revision } = await submitPosting(system, open.id, db);
      const draft = await createDraft(system, c.id, contentFor("internship"), db);
      await reviseProfile(c.owner, c.id, written(named("Зелена вълна")), db);
      expect(await announced(db, open.id)).toBe(revision + 1);
      expect(await announced(db, draft.id)).toBeUndefined();
      const [text] = await db
        .select()
        .from(postingSearchTexts)
        .where(eq(postingSearchTexts.postingId, open.id));
      expect(text!.nameKeys).toContain("valn");
      const [posting] = await db.select().from(postings).where(eq(postings.id, open.id));
      expect(posting!.updatedAt).toEqual(NOW);
      await reviseProfile(
        c.owner,
        c.id,
        written({ ...named("Зелена вълна"), revision: 2, aboutEn: "x" }),
        db,
      );
      expect(await announced(db, open.id)).toBe(revision + 1);
    }));

  const numbered = (country: string, identifier: string) => named("Same", { country, identifier });

  test.each(["verified", "suspended"] as const)("keep the number of one that is %s", (state) =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db, state);
      await db
        .update(organisations)
        .set({ country: "BG", identifier: "131071587" })
        .where(eq(organisations.id, c.id));
      await expect(
        reviseProfile(c.owner, c.id, written(numbered("BG", "121396123")), db),
      ).rejects.toMatchObject({
        refusals: [{ field: "identity.identifier", code: "identifierFixed" }],
      });
      await reviseProfile(c.owner, c.id, written(named("Another name")), db);
      expect(await rowOf(db, c.id)).toMatchObject({ country: "BG", identifier: "131071587" });
    }),
  );

  test("of one that is new may change, to a right number that nobody has", () =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db, "new");
      expect(
        ProfileInput.safeParse({ revision: 1, ...numbered("BG", "131071588") }).error?.issues,
      ).toMatchObject([{ path: ["identity", "identifier"], message: "notAnEik" }]);
      await reviseProfile(c.owner, c.id, written(numbered("BG", "BG 131071587")), db);
      expect(await rowOf(db, c.id)).toMatchObject({ country: "BG", identifier: "131071587" });
      await db
        .update(organisations)
        .set({ state: "new" })
        .where(eq(organisations.id, c.elsewhere.id));
      await expect(
        reviseProfile(c.outsider, c.elsewhere.id, written(numbered("BG", "131071587")), db),
      ).rejects.toMatchObject({
        refusals: [{ field: "identity.identifier", code: "identifierTaken" }],
      });
    }));
});

describe("a profile that somebody else has changed since", () => {
  test(
    "is not overwritten; the fields are named, and sent again it means it",
    inCompany(async (c, db) => {
      await reviseProfile(
        c.owner,
        c.id,
        written({ aboutEn: "Theirs", contacts: FULL.contacts }),
        db,
      );
      await expect(
        reviseProfile(c.editor, c.id, written({ aboutEn: "Mine" }), db),
      ).rejects.toMatchObject({
        refusals: [
          { code: "profileChangedMeanwhile" },
          { field: "aboutEn", code: "changedByOther" },
          { field: "contacts", code: "changedByOther" },
        ],
      });
      const { revision } = await getProfileForm(c.editor, c.id, db);
      await reviseProfile(c.editor, c.id, written({ aboutEn: "Mine", revision }), db);
      expect((await rowOf(db, c.id)).about).toEqual({ en: "Mine" });
    }),
  );

  test(
    "by a decision of staff alone is no reason to refuse",
    inCompany(async (c, db) => {
      await db.update(organisations).set({ revision: 5 }).where(eq(organisations.id, c.id));
      await reviseProfile(c.editor, c.id, written({ aboutEn: "Mine" }), db);
      expect((await rowOf(db, c.id)).revision).toBe(6);
    }),
  );

  test("at the same instant is changed by one", () =>
    withOwnDatabase(async ({ db }) => {
      for (let round = 0; round < 10; round++) {
        const c = await company(db);
        const results = await Promise.allSettled(
          [c.owner, c.editor, c.editor].map((actor, index) =>
            reviseProfile(actor, c.id, written({ aboutEn: `by ${index}` }), db),
          ),
        );
        expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect((await rowOf(db, c.id)).revision).toBe(2);
      }
    }));
});

test(
  "a profile is nobody else's to write",
  inCompany(async (c, db) => {
    for (const actor of [c.viewer, c.outsider, c.student, c.staff, c.newcomer]) {
      await expect(reviseProfile(actor, c.id, written(FULL), db)).rejects.toMatchObject({
        name: "Forbidden",
      });
      await expect(getProfileForm(actor, c.id, db)).rejects.toMatchObject({ name: "Forbidden" });
    }
    await db.update(organisations).set({ state: "new" }).where(eq(organisations.id, c.id));
    for (const actor of [c.outsider, c.student, c.newcomer])
      await expect(reviseProfile(actor, c.id, written(FULL), db)).rejects.toMatchObject({
        name: "NotFound",
      });
    await expect(reviseProfile(c.owner, "x", written(), db)).rejects.toMatchObject({
      name: "NotFound",
    });
  }),
);
