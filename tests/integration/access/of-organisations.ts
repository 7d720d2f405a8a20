import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { createOrganisation } from "#app/domain/organisation/create.server.ts";
import { removeLogo, setLogo } from "#app/domain/logo/commands.server.ts";
import { claimOrganisation, withdrawClaim } from "#app/domain/claim/commands.server.ts";
import {
  addEvidence,
  askForVerification,
  removeEvidence,
} from "#app/domain/evidence/commands.server.ts";
import { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";
import { proposeSkill } from "#app/domain/skill-proposal/commands.server.ts";
import { OWNERS, OWNERS_UNSEEN, row, WRITERS } from "#tests/support/access/row.ts";
import type { Who } from "#tests/support/access/row.ts";
import { claimOf, evidenceOf } from "#tests/support/access/belongings.ts";
import { picture } from "#tests/support/pictures.ts";

/** What an organisation says of itself no job says. */
const SPEAKERS: Who = { ...WRITERS, system: 403 };

/** Whoever speaks for an organisation, or is about to. */
const MEMBERS: Who = {
  owner: "done",
  editor: "done",
  viewer: "done",
  newcomer: "done",
  outsider: "done",
  student: 403,
  staff: 403,
  system: 403,
};

/** Who writes for any organisation at all. */
const PROPOSERS: Who = { ...MEMBERS, viewer: 403, newcomer: 403 };

/** One's own alone: nobody else, staff included, finds it. */
const CLAIMANT: Who = {
  owner: 404,
  editor: 404,
  viewer: 404,
  newcomer: "done",
  outsider: 404,
  student: 404,
  staff: 404,
  system: 404,
};

const profile = (fields: Record<string, unknown>) =>
  ProfileInput.parse({ revision: 1, aboutEn: "We build things.", ...fields });

const newOne = NewOrganisationInput.parse({
  kind: "company",
  name: "Nothing Like It",
  country: "DE",
});

const statement = { kind: "statement", words: "Ask the register.", document: undefined } as const;

const noDocument = () => ({
  kind: "document" as const,
  words: undefined,
  document: new File(["<p>Ask us.</p>"], "register.pdf"),
});

export const OF_ORGANISATIONS = [
  // Nobody's yet, so that there is nothing to hide.
  row(createOrganisation, MEMBERS, MEMBERS).with(() => [newOne]),
  row(proposeSkill, PROPOSERS, PROPOSERS).with(() => [{ en: "Falconry", words: "We teach it." }]),
  row(reviseProfile, SPEAKERS).with(({ home }) => [home.id, profile({})]),
  row(reviseProfile, OWNERS).with(({ home }) => [
    home.id,
    profile({ identity: { name: "Another" } }),
  ]),
  row(setLogo, SPEAKERS).with(async ({ home }) => [home.id, await picture()]),
  row(removeLogo, SPEAKERS).with(async ({ home, people }, db) => {
    await setLogo(people.owner, home.id, await picture(), db);
    return [home.id];
  }),
  row(addEvidence, OWNERS_UNSEEN).with(({ fresh }) => [fresh.id, statement]),
  // Who may is asked before anything of it is read.
  row(addEvidence, { ...OWNERS_UNSEEN, owner: 409 }).with(({ fresh }) => [fresh.id, noDocument()]),
  row(removeEvidence, OWNERS_UNSEEN).with(async ({ fresh, people }, db) => [
    fresh.id,
    await evidenceOf(db, fresh, people.owner),
  ]),
  row(askForVerification, OWNERS_UNSEEN).with(({ fresh }) => [fresh.id, { answer: "Ask them." }]),
  row(claimOrganisation, MEMBERS).with(({ unclaimed }) => [unclaimed.id, { words: "I lead it." }]),
  row(withdrawClaim, CLAIMANT, CLAIMANT).with(async ({ unclaimed, people }, db) => {
    await claimOf(db, unclaimed, people.newcomer);
    return [unclaimed.id];
  }),
];
