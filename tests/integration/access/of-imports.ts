import type { Database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import {
  abandonImport,
  commitImport,
  publishImported,
} from "#app/domain/browser-import/commit-import.server.ts";
import { decideSkills } from "#app/domain/browser-import/decide-skills.server.ts";
import { mapImport } from "#app/domain/browser-import/map-import.server.ts";
import { mendRow } from "#app/domain/browser-import/mend-row.server.ts";
import { startImport } from "#app/domain/browser-import/start-import.server.ts";
import { importRows } from "#app/domain/import/import-rows.server.ts";
import { parseMapping } from "#app/domain/import/mapping.ts";
import { loadSkillFinder } from "#app/domain/import/vocabulary.server.ts";
import { planImport } from "#app/domain/posting/import-plan.server.ts";
import { importPostings } from "#app/domain/posting/import-postings.server.ts";
import { planOwnImport } from "#app/domain/posting/own-import-plan.server.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { writeOwnImports } from "#app/domain/posting/write-own-imports.server.ts";
import { OFFICE, row, UNLOOKED, WRITERS, WRITERS_UNSEEN } from "#tests/support/access/row.ts";
import type { Who } from "#tests/support/access/row.ts";
import type { Stage } from "#tests/support/access/stage.ts";
import {
  checked,
  committed,
  csv,
  guessedEntries,
  line,
  upload,
} from "#tests/support/browser-import.ts";
import { contentFor } from "#tests/support/contents.ts";

/** The organisation's alone: the office and jobs find nothing of it. The worker goes on as whoever has started it. */
const IMPORTERS: Who = { ...WRITERS_UNSEEN, staff: 404, system: 404 };

/** What staff list from a source is theirs together, and nobody else finds it. */
const LISTERS: Who = {
  owner: 404,
  editor: 404,
  viewer: 404,
  newcomer: 404,
  outsider: 404,
  student: 404,
  staff: "done",
  system: 404,
};

const TEXT = csv(line(1), line(2, { until: "soon" }));
const OF_A_SOURCE = "id,company,title,apply by\n1,Named Nowhere Else,An internship,2027-06-30\n";
const GOOD = { rows: "good", drafts: "keep" } as const;

const file = (organisationId: string | null) => ({
  kind: "internship" as const,
  organisationId,
  fileName: "rows.csv",
  mediaType: "text/csv",
  content: new TextEncoder().encode(TEXT),
});

const own = ({ home }: Stage) => ({ organisationId: home.id });
const LISTED = { organisationId: null };

/** An import whose good row is written: what was refused can still be mended. */
async function done(db: Database, actor: Actor, start: { organisationId: string | null }) {
  const id = await checked(db, actor, TEXT, start);
  await committed(db, actor, id);
  return id;
}

const mapping = {
  fields: {
    externalId: "id",
    organisation: "company",
    language: { constant: "en" },
    "texts.en.title": "title",
    "texts.en.description": "title",
    mode: { constant: "remote" },
  },
};

const listedRow = { id: "1", company: "Named Nowhere Else", title: "An internship from a list" };

async function orderOf(db: Database) {
  return {
    kind: "internship" as const,
    mapping: parseMapping(mapping, "internship"),
    files: new Map(),
    finder: await loadSkillFinder(db, { taken: "exact", shown: 0, by: "company" }),
    source: "A list",
    taken: "none" as const,
    dryRun: false,
    goodRowsOnly: false,
  };
}

const content = contentFor("internship", { requires: [{ skill: "sql", importance: 2 }] });

const incoming = ({ home }: Stage) => [{ externalId: "1", organisationId: home.id, content }];

export const OF_IMPORTS = [
  row(startImport, IMPORTERS).with(({ home }) => [file(home.id)]),
  row(startImport, { ...OFFICE, system: 403 }, UNLOOKED).with(() => [file(null)]),
  row(mapImport, IMPORTERS).with(async (stage, db) => {
    const id = await upload(db, stage.people.owner, TEXT, own(stage));
    return [id, await guessedEntries(db, id)];
  }),
  row(mapImport, LISTERS).with(async ({ people }, db) => {
    const id = await upload(db, people.staff, OF_A_SOURCE, LISTED);
    return [id, await guessedEntries(db, id)];
  }),
  row(mendRow, IMPORTERS).with(async (stage, db) => [
    await checked(db, stage.people.owner, TEXT, own(stage)),
    2,
    ["2", "Mended"],
  ]),
  row(decideSkills, IMPORTERS).with(async (stage, db) => [
    await checked(db, stage.people.owner, TEXT, own(stage)),
    { page: 1, lines: [], skillsTaken: "exact" as const },
  ]),
  row(commitImport, IMPORTERS).with(async (stage, db) => [
    await checked(db, stage.people.owner, TEXT, own(stage)),
    GOOD,
  ]),
  row(publishImported, IMPORTERS).with(async (stage, db) => [
    await done(db, stage.people.owner, own(stage)),
  ]),
  row(abandonImport, IMPORTERS).with(async (stage, db) => [
    await upload(db, stage.people.owner, TEXT, own(stage)),
  ]),
  row(abandonImport, LISTERS).with(async ({ people }, db) => [
    await upload(db, people.staff, OF_A_SOURCE, LISTED),
  ]),
  row(importRows, OFFICE, UNLOOKED).with(async (_, db) => [
    [{ row: 1, fields: listedRow, raw: listedRow }],
    await orderOf(db),
    1,
  ]),
  row(importPostings, OFFICE, UNLOOKED).with(async (stage, db) => {
    const options = { source: "A list", placeOf: await loadPlaceNames(db), isFinal: true };
    return [await planImport(db, stage.people.system, incoming(stage), options)];
  }),
  row(writeOwnImports, WRITERS, UNLOOKED).with(async (stage, db) => {
    const placeOf = await loadPlaceNames(db);
    const options = { ...own(stage), placeOf, isFinal: true, turn: { isTaken: false } };
    const { owner } = stage.people;
    return [stage.home.id, await planOwnImport(db, owner, incoming(stage), options)];
  }),
];
