import { createHash } from "node:crypto";
import { and, desc, eq, gt, ne } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { secondFactors, sessions } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";
import { readSecret } from "#app/auth/session-cookie.server.ts";

export type OwnSession = {
  /** Names the session in an address; good for nothing else. */
  name: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  isThis: boolean;
  /** A right password was given and the code was not: somebody may know the password. */
  isWaiting: boolean;
};

/** The hash of the row's id, which is itself a hash: pages show neither the secret of a session nor how it is stored. */
const nameOf = (id: string) =>
  createHash("sha256").update(`session ${id}`).digest("base64url").slice(0, 22);

const currentId = (request: Request) => hashOfSecret(readSecret(request) ?? "");

/** Everything that is signed in as the actor, the latest first. */
export async function listSessions(
  request: Request,
  actor: Person,
  db: Database = database(),
): Promise<OwnSession[]> {
  const rows = await db
    .select({ session: sessions, factorOf: secondFactors.personId })
    .from(sessions)
    .leftJoin(secondFactors, eq(secondFactors.personId, sessions.userId))
    .where(and(eq(sessions.userId, actor.personId), isRunningAt(actor.now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt));
  return rows.map(
    ({ session: { id, device, createdAt, lastSeenAt, secondFactorAt }, factorOf }) => ({
      name: nameOf(id),
      device,
      createdAt,
      lastSeenAt,
      isThis: id === currentId(request),
      isWaiting: factorOf !== null && secondFactorAt === null,
    }),
  );
}

/**
 * Ends one session of the actor: whoever uses it has to sign in anew.
 *
 * @throws NotFound when the actor has no session of this name
 */
export async function endSessionNamed(
  actor: Person,
  name: string,
  db: Database = database(),
): Promise<void> {
  const own = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.userId, actor.personId));
  const named = own.find(({ id }) => nameOf(id) === name);
  if (!named) throw new NotFound();
  await db.delete(sessions).where(eq(sessions.id, named.id));
}

/** Ends every session of somebody but the one that asks. Answers how many. */
export async function endOtherSessions(
  request: Request,
  { personId }: { personId: string },
  db: Database = database(),
): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, personId), ne(sessions.id, currentId(request))))
    .returning({ id: sessions.id });
  return ended.length;
}

const isRunningAt = (now: Date) =>
  and(gt(sessions.expiresAt, now), gt(sessions.absoluteExpiresAt, now));
