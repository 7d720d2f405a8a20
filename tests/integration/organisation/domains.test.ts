import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { organisationDomains } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { askForDomain, giveUpDomain } from "#app/domain/membership/domains.server.ts";
import { findJoinable, joinByDomain } from "#app/domain/membership/join.server.ts";
import { NOW, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import {
  addressOf,
  company,
  mailsTo,
  membershipOf,
  moveTo,
  recordOf,
  type Company,
} from "#tests/support/organisation-people.ts";

const inCompany = (work: (c: Company, db: Database) => Promise<void>) => () =>
  inRolledBackTransaction(async (db) => work(await company(db), db));

const confirm = (
  db: Database,
  organisationId: string,
  domain: string,
  confirmedAt: Date | null = NOW,
) => db.insert(organisationDomains).values({ organisationId, domain, askedAt: NOW, confirmedAt });

const domainsOf = (db: Database, id: string) =>
  db.select().from(organisationDomains).where(eq(organisationDomains.organisationId, id));

describe("a domain", () => {
  test(
    "is asked for by an owner, once, and given up",
    inCompany(async (c, db) => {
      await askForDomain(c.owner, c.id, { domain: "lipova.example" }, db);
      const [row] = await domainsOf(db, c.id);
      expect(row).toMatchObject({
        domain: "lipova.example",
        confirmedAt: null,
        askedBy: c.owner.personId,
      });
      await expect(askForDomain(c.owner, c.id, { domain: "lipova.example" }, db)).rejects.toThrow(
        "domainAsked",
      );
      await expect(giveUpDomain(c.outsider, c.elsewhere.id, row!.id, db)).rejects.toMatchObject({
        name: "NotFound",
      });
      await giveUpDomain(c.owner, c.id, row!.id, db);
      expect(await domainsOf(db, c.id)).toEqual([]);
      expect(await recordOf(db, c.id)).toEqual(["domain_asked", "domain_given_up"]);
    }),
  );

  test(
    "that is confirmed for another organisation is refused; one that is only asked for is not",
    inCompany(async (c, db) => {
      await confirm(db, c.elsewhere.id, "taken.example");
      await confirm(db, c.elsewhere.id, "asked.example", null);
      await expect(askForDomain(c.owner, c.id, { domain: "taken.example" }, db)).rejects.toThrow(
        "domainOfOther",
      );
      await askForDomain(c.owner, c.id, { domain: "asked.example" }, db);
    }),
  );

  test(
    "is one of at most ten",
    inCompany(async (c, db) => {
      for (let n = 0; n < 10; n++)
        await askForDomain(c.owner, c.id, { domain: `d${n}.example` }, db);
      await expect(askForDomain(c.owner, c.id, { domain: "more.example" }, db)).rejects.toThrow(
        "tooMany",
      );
    }),
  );

  test(
    "is an owner's to ask for and to give up",
    inCompany(async (c, db) => {
      await askForDomain(c.owner, c.id, { domain: "lipova.example" }, db);
      const [row] = await domainsOf(db, c.id);
      for (const actor of [c.editor, c.viewer, c.outsider, c.student, c.staff]) {
        await expect(askForDomain(actor, c.id, { domain: "a.example" }, db)).rejects.toMatchObject({
          name: "Forbidden",
        });
        await expect(giveUpDomain(actor, c.id, row!.id, db)).rejects.toMatchObject({
          name: "Forbidden",
        });
      }
      await expect(giveUpDomain(c.owner, c.id, "x", db)).rejects.toMatchObject({
        name: "NotFound",
      });
    }),
  );

  test("of an organisation that somebody does not see is not there", () =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db, "new");
      await expect(
        askForDomain(c.outsider, c.id, { domain: "a.example" }, db),
      ).rejects.toMatchObject({ name: "NotFound" });
      await expect(giveUpDomain(c.outsider, c.id, crypto.randomUUID(), db)).rejects.toMatchObject({
        name: "NotFound",
      });
    }));
});

describe("joining by an address", () => {
  const join = async (db: Database, c: Company, person: Person, email: string) => {
    await moveTo(db, person, email);
    return joinByDomain(person, c.id, db);
  };

  test.each(["lipova.example", "lab.lipova.example", "a.b.LIPOVA.example"])(
    "of the confirmed domain makes a viewer at once: %s",
    (domain) =>
      inRolledBackTransaction(async (db) => {
        const c = await company(db);
        await confirm(db, c.id, "lipova.example");
        await join(db, c, c.newcomer, `${unique("n")}@${domain}`);
        expect(await membershipOf(db, c.id, c.newcomer)).toMatchObject({ role: "viewer" });
        expect(await recordOf(db, c.id)).toEqual(["joined_by_domain"]);
        expect(await mailsTo(db, await addressOf(db, c.owner))).toMatchObject([
          { message: "member_joined", values: { person: c.newcomer.name, role: "viewer" } },
        ]);
        expect(await mailsTo(db, await addressOf(db, c.editor))).toEqual([]);
      }),
  );

  test.each(["notlipova.example", "lipova.example.evil.example", "example", "gmail.com"])(
    "of another domain is refused: %s",
    (domain) =>
      inRolledBackTransaction(async (db) => {
        const c = await company(db);
        await confirm(db, c.id, "lipova.example");
        await expect(join(db, c, c.newcomer, `${unique("n")}@${domain}`)).rejects.toMatchObject({
          name: "Forbidden",
        });
      }),
  );

  test(
    "of a public mail provider is refused even where somebody has confirmed it",
    inCompany(async (c, db) => {
      await confirm(db, c.id, "abv.bg");
      await expect(join(db, c, c.newcomer, `${unique("n")}@abv.bg`)).rejects.toMatchObject({
        name: "Forbidden",
      });
      expect(await findJoinable(c.newcomer, db)).toBeNull();
    }),
  );

  test(
    "of a domain that is only asked for is refused",
    inCompany(async (c, db) => {
      await confirm(db, c.id, "lipova.example", null);
      await expect(join(db, c, c.newcomer, "n@lipova.example")).rejects.toMatchObject({
        name: "Forbidden",
      });
    }),
  );

  test(
    "leads to the organisation of the nearest confirmed domain alone",
    inCompany(async (c, db) => {
      await confirm(db, c.id, "lipova.example");
      await confirm(db, c.elsewhere.id, "lab.lipova.example");
      await moveTo(db, c.newcomer, "n@lab.lipova.example");
      expect(await findJoinable(c.newcomer, db)).toMatchObject({
        id: c.elsewhere.id,
        domain: "lab.lipova.example",
      });
      await expect(joinByDomain(c.newcomer, c.id, db)).rejects.toMatchObject({ name: "Forbidden" });
    }),
  );

  test(
    "is not for students and staff, and not for members a second time",
    inCompany(async (c, db) => {
      await confirm(db, c.id, "lipova.example");
      for (const person of [c.student, c.staff]) {
        await expect(join(db, c, person, `${person.role}@lipova.example`)).rejects.toMatchObject({
          name: "Forbidden",
        });
        expect(await findJoinable(person, db)).toBeNull();
      }
      await expect(join(db, c, c.editor, "e@lipova.example")).rejects.toThrow("memberAlready");
      expect(await membershipOf(db, c.id, c.editor)).toMatchObject({ role: "editor" });
      expect(await findJoinable(c.editor, db)).toBeNull();
    }),
  );

  test("an organisation that is suspended is not found", () =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db, "suspended");
      await confirm(db, c.id, "lipova.example");
      await expect(join(db, c, c.newcomer, "n@lipova.example")).rejects.toMatchObject({
        name: "NotFound",
      });
      expect(await findJoinable(c.newcomer, db)).toBeNull();
    }));

  test("twice at the same instant makes one member", () =>
    withOwnDatabase(async ({ db }) => {
      const c = await company(db);
      await confirm(db, c.id, "lipova.example");
      await moveTo(db, c.newcomer, "n@lipova.example");
      const results = await Promise.allSettled(
        [1, 2, 3].map(() => joinByDomain(c.newcomer, c.id, db)),
      );
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await mailsTo(db, await addressOf(db, c.owner))).toHaveLength(1);
    }));
});
