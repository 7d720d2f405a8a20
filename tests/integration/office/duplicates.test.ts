import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import type { OrganisationKind } from "#db/codes.ts";
import { organisationDomains, organisations } from "#db/schema/index.ts";
import { findDuplicates } from "#app/domain/verification/duplicates.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

type Values = Partial<typeof organisations.$inferInsert> & { name: string };

async function make(db: Database, values: Values, kind: OrganisationKind = "company") {
  const [row] = await db
    .insert(organisations)
    .values({ kind, state: "new", country: "BG", ...values })
    .returning();
  return row!;
}

const found = async (db: Database, organisation: typeof organisations.$inferSelect) =>
  (await findDuplicates(organisation, db)).map(({ name }) => name);

const scene = (work: (db: Database) => Promise<void>) => inRolledBackTransaction(work);

describe("what may be the same organisation", () => {
  test("has the same register number, and stands first", () =>
    scene(async (db) => {
      const one = await make(db, { name: "Орлово гнездо", identifier: "999000017" });
      await make(db, { name: "Орлово гнезденце" });
      await make(db, { name: "Напълно друго", identifier: "999000017", country: "RO" });
      expect((await found(db, one))[0]).toBe("Напълно друго");
      expect(await found(db, one)).toHaveLength(2);
    }));

  test("has the website's host, with or without www, on another page and by http", () =>
    scene(async (db) => {
      const one = await make(db, { name: "Alpha", website: "https://orlovo.example/bg" });
      await make(db, { name: "Omega", website: "http://www.orlovo.example" });
      await make(db, { name: "Sigma", website: "https://other.example" });
      expect(await found(db, one)).toEqual(["Omega"]);
    }));

  test("has a name alike, in either script, with another legal form", () =>
    scene(async (db) => {
      const one = await make(db, { name: "Орлово Гнездо Софтуер" });
      await make(db, { name: "ОРЛОВО ГНЕЗДО СОФТУЕР ЕООД" });
      await make(db, { name: "Orlovo Gnezdo Softuer" });
      await make(db, { name: "Съвсем различно име" });
      expect((await found(db, one)).toSorted()).toEqual([
        "Orlovo Gnezdo Softuer",
        "ОРЛОВО ГНЕЗДО СОФТУЕР ЕООД",
      ]);
    }));

  test("has asked for the same domain", () =>
    scene(async (db) => {
      const [one, other] = [await make(db, { name: "Alpha" }), await make(db, { name: "Omega" })];
      for (const { id } of [one, other])
        await db
          .insert(organisationDomains)
          .values({ organisationId: id, domain: "orlovo.example", askedAt: NOW });
      expect(await found(db, one)).toEqual(["Omega"]);
    }));

  test("is never itself, nor of another kind", () =>
    scene(async (db) => {
      const one = await make(db, { name: "Орлово гнездо" });
      await make(db, { name: "Орлово гнездо" }, "university");
      expect(await found(db, one)).toEqual([]);
    }));

  test("is compared by the name that it has now", () =>
    scene(async (db) => {
      const one = await make(db, { name: "Орлово гнездо" });
      const other = await make(db, { name: "Съвсем различно име" });
      expect(await found(db, one)).toEqual([]);
      await db
        .update(organisations)
        .set({ name: "Орлово гнездо АД", revision: other.revision + 1 })
        .where(eq(organisations.id, other.id));
      expect(await found(db, one)).toEqual(["Орлово гнездо АД"]);
    }));
});
