import { and, desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { ORGANISATION_STATES, type OrganisationState } from "#db/codes.ts";
import {
  events,
  organisationClaims,
  organisations,
  organisationTransitions,
  outbox,
} from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { acceptClaim } from "#app/domain/claim/decisions.server.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { ORGANISATION_STEPS, type OrganisationStep } from "#app/domain/organisation/steps.ts";
import {
  decideOn,
  restoreOrganisation,
  suspendOrganisation,
} from "#app/domain/verification/commands.server.ts";
import { cast, makeOrganisation, makePerson, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

type Outcome = "allowed" | 409 | 403 | 404;
type Scene = { id: string; claimId: string };

const REASON = "Because of what the register says.";

type OfficeStep = Exclude<OrganisationStep, "abandon" | "giveUp" | "release">;

const TAKE: Record<OfficeStep, (who: Actor, scene: Scene, db: Database) => Promise<unknown>> = {
  verify: (who, { id }, db) => decideOn(who, id, { verdict: "verify", revision: 1 }, db),
  refuse: (who, { id }, db) =>
    decideOn(who, id, { verdict: "refuse", reason: REASON, revision: 1 }, db),
  claim: (who, { claimId }, db) => acceptClaim(who, claimId, db),
  suspend: (who, { id }, db) => suspendOrganisation(who, id, { reason: REASON }, db),
  restore: (who, { id }, db) => restoreOrganisation(who, id, { reason: REASON, revision: 1 }, db),
};

const STEPS = Object.keys(TAKE) as OfficeStep[];

/** The only transitions that there are, written down a second time. */
const LEADS_TO: Partial<Record<`${OrganisationState} ${OrganisationStep}`, OrganisationState>> = {
  "new verify": "verified",
  "new refuse": "refused",
  "unclaimed claim": "verified",
  "verified suspend": "suspended",
  "suspended restore": "verified",
  // These come of an organisation that nobody belongs to any more: tests/integration/account/last-member.test.ts.
  "verified abandon": "unclaimed",
  "new giveUp": "refused",
  "suspended release": "unclaimed",
};

const ROLES = ["staff", "system", "owner", "editor", "viewer", "outsider", "student"] as const;
type Role = (typeof ROLES)[number];

function expectedOf(state: OrganisationState, step: OrganisationStep, role: Role): Outcome {
  if (role === "staff" || role === "system") return LEADS_TO[`${state} ${step}`] ? "allowed" : 409;
  const isPublic = state === "verified" || state === "unclaimed";
  const isMember = role === "owner" || role === "editor" || role === "viewer";
  // A claim is known to its holder and the office alone: to others its address says nothing of whether it is there.
  return step === "claim" || isPublic || isMember ? 403 : 404;
}

async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (error === null) return "allowed";
  if (error instanceof Refused) return 409;
  if (error instanceof Forbidden) return 403;
  if (error instanceof NotFound) return 404;
  throw error;
}

async function stage(db: Database, state: OrganisationState) {
  const c = await cast(db);
  const { id } = await makeOrganisation(db, "company", state);
  const claimant = await makePerson(db, "member");
  const [claim] = await db
    .insert(organisationClaims)
    .values({ organisationId: id, personId: claimant.personId, words: "Head", claimedAt: NOW })
    .returning();
  const member = (role: "owner" | "editor" | "viewer") =>
    makePerson(db, "member", [{ organisationId: id, role }]);
  const who: Record<Role, Actor> = {
    staff: c.staff,
    system: c.system,
    owner: await member("owner"),
    editor: await member("editor"),
    viewer: await member("viewer"),
    outsider: c.outsider,
    student: c.student,
  };
  return { scene: { id, claimId: claim!.id }, who };
}

/** The state that was left, the rows that were written, and whether search hears of it. */
async function tracesOf(db: Database, id: string) {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  const rows = await db
    .select()
    .from(organisationTransitions)
    .where(eq(organisationTransitions.organisationId, id))
    .orderBy(desc(organisationTransitions.at));
  const told = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.entity, "organisation"), eq(outbox.entityId, id)));
  const record = await db.select().from(events).where(eq(events.subjectId, id));
  return { state: row!.state, revision: row!.revision, rows, told, record };
}

test("the table of steps is the one of the product", () => {
  const told = Object.entries(ORGANISATION_STEPS).map(([step, { from, to }]) => [
    `${from} ${step}`,
    to,
  ]);
  expect(Object.fromEntries(told)).toEqual(LEADS_TO);
});

describe.each(ORGANISATION_STATES)("an organisation that is %s", (state) => {
  test.each(STEPS.flatMap((step) => ROLES.map((role) => ({ step, role }))))(
    `$step by $role`,
    ({ step, role }) =>
      inRolledBackTransaction(async (db) => {
        const { scene, who } = await stage(db, state);
        const outcome = await outcomeOf(TAKE[step](who[role], scene, db));
        expect(outcome).toBe(expectedOf(state, step, role));
        const traces = await tracesOf(db, scene.id);
        if (outcome !== "allowed") {
          expect(traces).toMatchObject({ state, revision: 1, rows: [], told: [], record: [] });
          return;
        }
        const toState = LEADS_TO[`${state} ${step}`]!;
        expect(traces.state).toBe(toState);
        const { personId } = who[role];
        const reason = ORGANISATION_STEPS[step].hasReason ? REASON : null;
        const row = { fromState: state, toState, personId, reason, at: NOW, formerId: null };
        expect(traces.rows).toMatchObject([row]);
        expect(traces.told).toMatchObject([{ version: 2, state: "waiting" }]);
        const { verb } = ORGANISATION_STEPS[step];
        const event = traces.record.find((one) => one.verb === verb);
        expect(event).toMatchObject({ personId, role, at: NOW, subjectKind: "organisation" });
      }),
  );
});
