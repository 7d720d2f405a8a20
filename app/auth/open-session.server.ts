import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { hashOfSecret, newSecret } from "#app/domain/secret.server.ts";
import { deviceOf } from "#app/auth/device.ts";
import { lackOf } from "#app/auth/lack.server.ts";
import { luciaOn } from "#app/auth/lucia.server.ts";
import { ABSOLUTE_DAYS, readSecret, sessionCookie } from "#app/auth/session-cookie.server.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** A session that waits for a second factor waits so long: for the way to a phone, or to install an application. */
const WAITING_HOURS = 1;

/**
 * Opens a session after a right password and answers the Set-Cookie header. The secret is new: no session is ever taken
 * over. Where a second factor is asked for, the session lets nobody in until `openProvenSession` replaces it.
 */
export async function openSession(
  request: Request,
  personId: string,
  db: Database = database(),
): Promise<string> {
  const lack = await lackOf(db, personId);
  return replaceSession(db, request, personId, lack ? "waiting" : "let in");
}

/** Opens a session after the second factor was shown, in place of the one that waited for it. */
export function openProvenSession(
  request: Request,
  personId: string,
  db: Database = database(),
): Promise<string> {
  return replaceSession(db, request, personId, "proven");
}

/** Ends the session of a request, if it has one. */
export async function endSession(request: Request, db: Database = database()): Promise<void> {
  const secret = readSecret(request);
  if (secret) await luciaOn(db).invalidateSession(hashOfSecret(secret));
}

async function replaceSession(
  db: Database,
  request: Request,
  personId: string,
  standing: "waiting" | "let in" | "proven",
): Promise<string> {
  await endSession(request, db);
  const secret = newSecret();
  const now = new Date();
  const lifetime = standing === "waiting" ? WAITING_HOURS * HOUR_MS : ABSOLUTE_DAYS * DAY_MS;
  const attributes = {
    absoluteExpiresAt: new Date(now.getTime() + lifetime),
    secondFactorAt: standing === "proven" ? now : null,
    device: deviceOf(request.headers.get("User-Agent")),
    lastSeenAt: now,
  };
  await luciaOn(db).createSession(personId, attributes, { sessionId: hashOfSecret(secret) });
  if (standing !== "waiting")
    await db.update(people).set({ lastSeenAt: now }).where(eq(people.id, personId));
  return sessionCookie(secret);
}
