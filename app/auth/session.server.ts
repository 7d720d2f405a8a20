import { redirect } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import type { Membership, Person, Viewer, Visitor } from "#app/domain/actor.ts";
import { hashOfSecret, newSecret } from "#app/domain/secret.server.ts";
import { lucia } from "#app/auth/lucia.server.ts";
import { ABSOLUTE_DAYS, readSecret, sessionCookie } from "#app/auth/session-cookie.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who looks at a page that needs no account. */
export async function optionalActor(request: Request): Promise<Viewer> {
  const now = new Date();
  return (await personOf(request, now)) ?? visitor(now);
}

/** Who does something; whoever has not signed in is sent to do so and comes back after. */
export async function requireActor(request: Request): Promise<Person> {
  const person = await personOf(request, new Date());
  if (person) return person;
  const url = new URL(request.url);
  const back = request.method === "GET" ? `${url.pathname}${url.search}` : "/workspace";
  throw redirect(`/sign-in?redirectTo=${encodeURIComponent(back)}`);
}

/** Opens a session and answers the Set-Cookie header. The secret is new: no session is ever taken over. */
export async function openSession(request: Request, personId: string): Promise<string> {
  await endSession(request);
  const secret = newSecret();
  const absoluteExpiresAt = new Date(Date.now() + ABSOLUTE_DAYS * DAY_MS);
  await lucia().createSession(personId, { absoluteExpiresAt }, { sessionId: hashOfSecret(secret) });
  return sessionCookie(secret);
}

export async function endSession(request: Request): Promise<void> {
  const secret = readSecret(request);
  if (secret) await lucia().invalidateSession(hashOfSecret(secret));
}

async function personOf(request: Request, now: Date): Promise<Person | null> {
  const secret = readSecret(request);
  if (!secret) return null;
  const { session, user } = await lucia().validateSession(hashOfSecret(secret));
  if (!session) return null;
  if (session.absoluteExpiresAt <= now) {
    await lucia().invalidateSession(session.id);
    return null;
  }
  const { id: personId, name, role, language } = user;
  const memberships = await membershipsOf(personId);
  return mint<Person>({ role, personId, name, language, memberships, now });
}

function membershipsOf(personId: string): Promise<Membership[]> {
  return database()
    .select({ organisationId: members.organisationId, role: members.role })
    .from(members)
    .where(eq(members.personId, personId));
}

const visitor = (now: Date) =>
  mint<Visitor>({ role: "visitor", personId: null, memberships: [], now });

/** Here and nowhere else a request becomes an actor. */
const mint = <T extends Viewer>(
  facts: Omit<T, keyof { [K in keyof T as K extends symbol ? K : never]: 1 }>,
) => facts as unknown as T;
