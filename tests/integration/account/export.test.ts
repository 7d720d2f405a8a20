import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import { AREAS, listAreaNames, NOT_EXPORTED } from "#app/domain/account/export-areas.server.ts";
import { exportOwn } from "#app/domain/account/export.server.ts";
import { stateStudies } from "#app/domain/fit/commands.server.ts";
import { StudiesInput } from "#app/domain/fit/input.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { bg } from "#app/i18n/bg/index.ts";
import { exportReadme } from "#app/lib/export-readme.server.ts";
import { zipOf } from "#app/lib/zip.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeFullAccount, putFile } from "#tests/support/full-account.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Column = { name: string };

/** Columns that lead to a person: by a foreign key, or by a name that says so. */
async function columnsOfPeople(db: Database): Promise<string[]> {
  const keys = await db.execute<Column>(sql`
    select c.conrelid::regclass || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass`);
  const named = await db.execute<Column>(sql`
    select c.table_name || '.' || c.column_name as name
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and (c.column_name = 'person_id' or c.column_name ~ '_by$' or c.column_name ~ 'email'
        or c.column_name ~ 'address')`);
  return [...new Set([...keys, ...named].map(({ name }) => name))].toSorted();
}

const unpacked = async (db: Database, person: Parameters<typeof exportOwn>[0]) => {
  const files = unzipSync(await zipOf(await exportOwn(person, db)));
  const json = (name: string) => JSON.parse(strFromU8(files[`${name}.json`]!));
  return {
    files,
    json,
    all: Object.values(files)
      .map((file) => strFromU8(file))
      .join("\n"),
  };
};

describe("everything about somebody", () => {
  test("is every column of the database that leads to people, or the reason why not is written down", () =>
    inRolledBackTransaction(async (db) => {
      const columns = await columnsOfPeople(db);
      expect(columns.length).toBeGreaterThan(30);
      const known = [...AREAS.flatMap((area) => area.columns), ...Object.keys(NOT_EXPORTED)];
      expect(known.toSorted()).toEqual(columns);
    }));

  test("comes as a ZIP with a file for every area and the files that were uploaded", () =>
    inRolledBackTransaction(async (db) => {
      const { person } = await makeFullAccount(db);
      const { files, json } = await unpacked(db, person);
      const names = Object.keys(files);
      expect(names.filter((name) => name.endsWith(".json")).toSorted()).toEqual(
        listAreaNames()
          .map((name) => `${name}.json`)
          .toSorted(),
      );
      const uploaded = names.filter((name) => name.startsWith("files/"));
      expect(uploaded).toHaveLength(3);
      expect(uploaded.map((name) => strFromU8(files[name]!)).toSorted()).toEqual([
        "the evidence",
        "the evidence",
        "the import",
      ]);
      expect(json("account")).toMatchObject({
        email: person.email,
        name: person.name,
        recoveryCodesLeft: 1,
        noMailsAbout: [{ topic: "reminder" }],
        openLinks: [{ newAddress: `new-${person.email}` }],
      });
      for (const name of listAreaNames()) expect(json(name), name).not.toEqual([]);
    }));

  test("holds what somebody is, did and wrote", () =>
    inRolledBackTransaction(async (db) => {
      const { person, company, posting } = await makeFullAccount(db);
      const { json } = await unpacked(db, person);
      expect(json("memberships")).toMatchObject([{ organisationId: company.id, role: "owner" }]);
      expect(json("sessions")).toMatchObject([{ device: "Firefox, Linux" }]);
      expect(json("postings")).toHaveLength(2);
      const { versions } = json("posting-versions");
      expect(versions).toHaveLength(2);
      // Both were written at the same instant, and their ids decide which comes first.
      const first = versions.find(
        (version: { posting_id: string }) => version.posting_id === posting,
      );
      expect(first).toMatchObject({
        texts: { en: { title: "A internship" } },
        skills: [{ skill_id: "sql" }, { skill_id: "python", skill: { en: "Python" } }],
        places: [{ settlement_id: "sofia", place: { bg: "София" } }],
      });
      expect(json("posting-versions").overwrittenDrafts).toHaveLength(1);
      expect(json("imports").own).toMatchObject([
        { rows: [{ source: { contact: person.email } }] },
      ]);
      expect(json("reports")).toHaveLength(2);
      expect(json("record").events.length).toBeGreaterThan(2);
    }));

  test("says beside an id what it is called, of what the person may see", () =>
    inRolledBackTransaction(async (db) => {
      const { person, company, posting } = await makeFullAccount(db);
      const { json } = await unpacked(db, person);
      const named = { title: { en: "A internship" }, organisation: company.name };
      const called = { postingId: posting, posting: named };
      expect(json("postings")).toContainEqual(expect.objectContaining({ title: named.title }));
      expect(json("saved").postings).toMatchObject([called]);
      expect(json("account").visitsOfMatches).toMatchObject([called]);
      expect(json("reports")).toMatchObject([called, called]);
      expect(json("record").postings).toContainEqual(expect.objectContaining(called));
      const about = { subjectId: posting, subject: named };
      expect(json("record").events).toContainEqual(expect.objectContaining(about));
      expect(json("given-and-decided").reportsDecided).toMatchObject([called]);
      expect(json("studies").skills).toMatchObject([
        {
          skillId: "sql",
          skill: { en: "SQL", bg: "SQL" },
          statedAsId: "databases",
          statedAs: { en: "databases", bg: "бази данни" },
        },
      ]);
      expect(json("saved").searches).toMatchObject([
        { skills: [{ id: "python", name: { en: "Python" } }] },
      ]);
      // Others see a posting that was never published by its id alone, once they have left its organisation.
      await db.update(postings).set({ state: "draft", publishedAt: null });
      const outsider = { ...person, memberships: [] };
      const later = await unpacked(db, outsider);
      expect(later.json("saved").postings).toMatchObject([{ postingId: posting, posting: null }]);
    }));

  test("says what a student studies in words too", () =>
    inRolledBackTransaction(async (db) => {
      await makeVocabulary(db);
      const { student, coordinator, system, university } = await cast(db);
      const draft = await createDraft(coordinator, university.id, contentFor("programme"), db);
      const { id: programme } = await submitPosting(system, draft.id, db);
      const skills = [{ skill: "sql" }];
      const stated = StudiesInput.parse({ programme, semester: 2, place: "София", skills });
      await stateStudies(student, stated, db);
      const { json } = await unpacked(db, student);
      expect(json("studies")).toMatchObject({
        studies: [
          {
            programmeId: programme,
            programme: { title: { en: "A programme" }, organisation: university.name },
            place: { en: "Sofia", bg: "София" },
          },
        ],
        skills: [{ skillId: "sql", skill: { en: "SQL", bg: "SQL" }, statedAs: null }],
      });
    }));

  test("holds nothing of others, and no secret", () =>
    inRolledBackTransaction(async (db) => {
      const { person, heir } = await makeFullAccount(db);
      await putFile(db, "logo", heir.personId);
      const { files, all } = await unpacked(db, person);
      for (const text of [heir.personId, heir.name, "somebody-else@mail.example"])
        expect(all).not.toContain(text);
      expect(all).not.toMatch(/password|secretHash|secret_hash/i);
      expect(Object.keys(files).filter((name) => name.includes("logo"))).toEqual([]);
      const other = await unpacked(db, heir);
      expect(other.all).not.toContain(person.email);
      expect(other.all).not.toContain(person.personId);
    }));

  test("is explained in the reader's language", () => {
    const areas = listAreaNames();
    const now = new Date("2027-03-01T09:00:00Z");
    const { path, content } = exportReadme("bg", { name: "Мира", now }, areas);
    expect(path).toBe("README.txt");
    const words = strFromU8(content);
    expect(words).toContain("Всичко, което Tandem пази за Мира, към 1\u00a0март\u00a02027\u00a0г.");
    for (const area of areas) expect(words).toContain(`${area}.json: ${bg.privacy.areas[area]}`);
  });
});
