import { eq } from "drizzle-orm";
import { organisations, people as peopleTable, skills } from "#db/schema/index.ts";
import { acceptClaim, refuseClaim } from "#app/domain/claim/decisions.server.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { mergeOrganisations } from "#app/domain/merger/commands.server.ts";
import { endSessionsOf, viewPerson } from "#app/domain/office/people.server.ts";
import { repeatMail, repeatSearchRow } from "#app/domain/office/repetition.server.ts";
import { appointOwner } from "#app/domain/ownership/commands.server.ts";
import { makeStaff } from "#app/domain/person/commands.server.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";
import { deprecateSkill, reinstateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import {
  acceptProposal,
  answerProposal,
  refuseProposal,
} from "#app/domain/skill-proposal/decisions.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { noteFirstTens } from "#app/domain/standing/commands.server.ts";
import {
  decideOn,
  noteEvidence,
  restoreOrganisation,
  suspendOrganisation,
} from "#app/domain/verification/commands.server.ts";
import { confirmDomain, declineDomain } from "#app/domain/verification/domains.server.ts";
import { confirmNames } from "#app/domain/verification/names.server.ts";
import { correctNumber } from "#app/domain/verification/number.server.ts";
import {
  claimOf,
  domainOf,
  parkedChange,
  parkedMail,
  proposalFor,
} from "#tests/support/access/belongings.ts";
import { OFFICE, OFFICE_UNSEEN, row, STAFF, SYSTEM, UNLOOKED } from "#tests/support/access/row.ts";
import { importSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";
import { makeRelease, uriOf } from "#tests/support/esco-release.ts";
import { memberIdOf } from "#tests/support/organisation-people.ts";

const reason = { reason: "It is so." };
const LONG_AGO = new Date("2020-01-01T00:00:00Z");

const TURTLE =
  '<urn:x/skills/rust> a <http://www.w3.org/2004/02/skos/core#Concept>; <http://www.w3.org/2004/02/skos/core#prefLabel> "Rust"@en.';

export const OF_THE_OFFICE = [
  row(decideOn, OFFICE_UNSEEN).with(({ fresh }) => [
    fresh.id,
    { verdict: "verify", revision: fresh.revision, ...reason },
  ]),
  row(decideOn, OFFICE_UNSEEN).with(({ fresh }) => [
    fresh.id,
    { verdict: "ask", revision: fresh.revision, ...reason },
  ]),
  row(decideOn, OFFICE_UNSEEN).with(({ fresh }) => [
    fresh.id,
    { verdict: "refuse", revision: fresh.revision, ...reason },
  ]),
  row(suspendOrganisation, OFFICE).with(({ home }) => [home.id, reason]),
  row(restoreOrganisation, OFFICE_UNSEEN).with(async ({ home }, db) => {
    await db.update(organisations).set({ state: "suspended" }).where(eq(organisations.id, home.id));
    return [home.id, { ...reason, revision: home.revision }];
  }),
  row(confirmNames, OFFICE).with(async ({ home }, db) => {
    const vouchedNames = { name: "Before", nameEn: null, nameBg: null };
    const isThis = eq(organisations.id, home.id);
    await db.update(organisations).set({ vouchedNames, renamedAt: LONG_AGO }).where(isThis);
    return [home.id, { revision: home.revision }];
  }),
  row(correctNumber, OFFICE).with(({ home }) => [
    home.id,
    { country: "DE", identifier: "HRB 1", revision: home.revision, ...reason },
  ]),
  row(noteEvidence, OFFICE).with(({ home }) => [home.id, { words: "The register knows it." }]),
  row(confirmDomain, OFFICE).with(async ({ home }, db) => [
    home.id,
    await domainOf(db, home, "asked-for.example"),
  ]),
  row(declineDomain, OFFICE).with(async ({ home }, db) => [
    home.id,
    await domainOf(db, home, "asked-for.example"),
    reason,
  ]),
  row(appointOwner, OFFICE).with(async ({ home, people }, db) => {
    await db
      .update(peopleTable)
      .set({ createdAt: LONG_AGO, lastSeenAt: null })
      .where(eq(peopleTable.id, people.owner.personId));
    return [home.id, await memberIdOf(db, home.id, people.viewer), reason];
  }),
  row(mergeOrganisations, OFFICE_UNSEEN).with(({ home, fresh }) => [fresh.id, { into: home.id }]),
  row(acceptClaim, OFFICE, UNLOOKED).with(async ({ unclaimed, people }, db) => [
    await claimOf(db, unclaimed, people.newcomer),
  ]),
  row(refuseClaim, OFFICE, UNLOOKED).with(async ({ unclaimed, people }, db) => [
    await claimOf(db, unclaimed, people.newcomer),
    reason,
  ]),
  row(viewPerson, STAFF, UNLOOKED).with(({ people }) => [people.outsider.personId]),
  row(endSessionsOf, STAFF, UNLOOKED).with(({ people }) => [people.outsider.personId]),
  row(repeatMail, STAFF, UNLOOKED).with(async (_, db) => [await parkedMail(db)]),
  row(repeatSearchRow, STAFF, UNLOOKED).with(async (_, db) => ["posting", await parkedChange(db)]),
  row(makeStaff, SYSTEM, UNLOOKED).with(() => [
    { email: "new.staff@tandem.example", passwordHash: "none" },
  ]),
  row(takeSnapshots, OFFICE, UNLOOKED).with(() => []),
  row(noteFirstTens, OFFICE, UNLOOKED).with(async ({ people }, db) => {
    await takeSnapshots(people.system, db);
    return [10];
  }),
  row(loadVocabulary, OFFICE, UNLOOKED).with(() => [
    [
      {
        id: "rust",
        type: "knowledge",
        en: "Rust",
        bg: "Rust",
        altEn: [],
        altBg: [],
        broader: [],
        related: [],
      },
    ],
  ]),
  row(importRelease, OFFICE, UNLOOKED).with(() => [
    { paths: [makeRelease({ version: "1.2.0", skills: [{ key: "rust", en: "Rust" }] })] },
  ]),
  row(importSkos, OFFICE, UNLOOKED).with(() => [TURTLE]),
  row(mergeSkills, OFFICE, UNLOOKED).with(() => ["sql", { into: "databases", ...reason }]),
  row(deprecateSkill, OFFICE, UNLOOKED).with(() => ["sql", reason]),
  row(reinstateSkill, OFFICE, UNLOOKED).with(async (_, db) => {
    await db.update(skills).set({ state: "deprecated" }).where(eq(skills.id, "sql"));
    return ["sql"];
  }),
  row(mapSkill, OFFICE, UNLOOKED).with(() => [
    "sql",
    { uri: uriOf("sql"), exactMatches: [], closeMatches: [] },
  ]),
  row(acceptProposal, OFFICE, UNLOOKED).with(async (_, db) => [
    await proposalFor(db),
    { en: "Falconry", bg: "Соколарство", type: "skill" },
  ]),
  row(answerProposal, OFFICE, UNLOOKED).with(async (_, db) => [
    await proposalFor(db),
    { skill: "sql", ...reason },
  ]),
  row(refuseProposal, OFFICE, UNLOOKED).with(async (_, db) => [await proposalFor(db), reason]),
  row(keepTo, SYSTEM, UNLOOKED).with(() => ["attempts"]),
];
