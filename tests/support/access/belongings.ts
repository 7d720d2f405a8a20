import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import {
  invitations,
  mails,
  organisationClaims,
  organisationDomains,
  organisationEvidence,
  outbox,
  skillProposals,
} from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { addressOf } from "#tests/support/organisation-people.ts";

type Organisation = { id: string };

const DAY_MS = 24 * 60 * 60 * 1000;

/** What stands in the link of `invitationTo`. */
export const SECRET = "of-the-invitation";

const idOf = async (rows: Promise<{ id: string }[]>) => (await rows)[0]!.id;

export const evidenceOf = (db: Database, { id }: Organisation, { personId }: Person) =>
  idOf(
    db
      .insert(organisationEvidence)
      .values({
        organisationId: id,
        kind: "statement",
        words: "Ask them.",
        addedBy: personId,
        addedAt: NOW,
      })
      .returning({ id: organisationEvidence.id }),
  );

export const claimOf = (db: Database, { id }: Organisation, { personId }: Person) =>
  idOf(
    db
      .insert(organisationClaims)
      .values({ organisationId: id, personId, words: "I lead it.", claimedAt: NOW })
      .returning({ id: organisationClaims.id }),
  );

export const domainOf = (db: Database, { id }: Organisation, domain: string) =>
  idOf(
    db
      .insert(organisationDomains)
      .values({ organisationId: id, domain, askedAt: NOW })
      .returning({ id: organisationDomains.id }),
  );

export const invitationTo = async (db: Database, { id }: Organisation, person: Person) =>
  idOf(
    db
      .insert(invitations)
      .values({
        organisationId: id,
        email: await addressOf(db, person),
        role: "editor",
        secretHash: hashOfSecret(SECRET),
        createdAt: NOW,
        expiresAt: new Date(NOW.getTime() + DAY_MS),
      })
      .returning({ id: invitations.id }),
  );

/** A skill that somebody without an account any more has missed. */
export const proposalFor = (db: Database) =>
  idOf(
    db
      .insert(skillProposals)
      .values({ en: "Falconry", words: "We teach it.", proposedAt: NOW })
      .returning({ id: skillProposals.id }),
  );

/** A mail that could not be sent, and waits for staff. */
export const parkedMail = (db: Database) =>
  idOf(
    db
      .insert(mails)
      .values({
        messageId: randomUUID(),
        toAddress: "gone@elsewhere.example",
        language: "en",
        topic: "account",
        message: "account_closed",
        values: {},
        state: "parked",
        nextAttemptAt: NOW,
        createdAt: NOW,
      })
      .returning({ id: mails.id }),
  );

/** A change that search has refused to take. */
export async function parkedChange(db: Database): Promise<string> {
  const entityId = randomUUID();
  const state = "parked" as const;
  await db
    .insert(outbox)
    .values({ entity: "posting", entityId, version: 1, state, changedAt: NOW });
  return entityId;
}
