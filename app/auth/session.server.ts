import { redirect } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { InterfaceLanguage, PersonRole } from "#db/codes.ts";
import { members } from "#db/schema/index.ts";
import type { Membership, Person, Viewer, Visitor } from "#app/domain/actor.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";
import { lackOf, type Lack } from "#app/auth/lack.server.ts";
import { noteSeen } from "#app/auth/last-seen.server.ts";
import { forgivingLucia, unlessTransient } from "#app/auth/lucia.server.ts";
import { readSecret } from "#app/auth/session-cookie.server.ts";

/** Whose account it is. */
export type Holder = {
  readonly personId: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly language: InterfaceLanguage;
  readonly now: Date;
};

/** Somebody who has given the right password, who is no actor yet: it depends on what is lacking. */
export type SignIn = Holder & { readonly lacks: Lack | null };

const SECOND_STEPS: Record<Lack, string> = {
  code: "/sign-in/second-factor",
  factor: "/account/second-factor",
};

/** Who looks at a page that needs no account. */
export async function optionalActor(request: Request): Promise<Viewer> {
  const now = new Date();
  const signIn = await readSignIn(request, now);
  return signIn && !signIn.lacks ? actorOf(signIn) : visitor(now);
}

/** Who does something; whoever has not signed in, or not to the end, is sent to do so and comes back after. */
export async function requireActor(request: Request): Promise<Person> {
  const signIn = await requireSignIn(request);
  if (signIn.lacks) throw redirect(secondStep(signIn.lacks, backTo(request)));
  return actorOf(signIn);
}

/** Only for the page on which a second factor is set up: an actor, or staff who have none to be let in by. */
export async function requireHolder(request: Request): Promise<SignIn> {
  const signIn = await requireSignIn(request);
  if (signIn.lacks === "code") throw redirect(secondStep("code", backTo(request)));
  return signIn;
}

/** Only for the pages on which a sign-in is completed or given up: who gave the right password, let in or not. */
export async function requireSignIn(request: Request): Promise<SignIn> {
  const signIn = await readSignIn(request, new Date());
  if (signIn) return signIn;
  throw redirect(`/sign-in?redirectTo=${encodeURIComponent(backTo(request))}`);
}

/** Where a sign-in goes on that lacks something, and where it leads in the end. */
export const secondStep = (lack: Lack, target: string): string =>
  `${SECOND_STEPS[lack]}?redirectTo=${encodeURIComponent(target)}`;

/** Here and nowhere else somebody who has signed in becomes an actor. */
export async function actorOf(holder: Holder): Promise<Person> {
  const { role, personId, name, language, now } = holder;
  return mint<Person>({
    role,
    personId,
    name,
    language,
    memberships: await membershipsOf(personId),
    now,
  });
}

function backTo(request: Request): string {
  const url = new URL(request.url);
  return request.method === "GET" ? `${url.pathname}${url.search}` : "/workspace";
}

async function readSignIn(request: Request, now: Date): Promise<SignIn | null> {
  const secret = readSecret(request);
  if (!secret) return null;
  const { session, user } = await forgivingLucia().validateSession(hashOfSecret(secret));
  if (!session) return null;
  if (session.absoluteExpiresAt <= now) {
    await forgivingLucia().invalidateSession(session.id);
    return null;
  }
  const { id: personId, name, role, language } = user;
  const lacks = session.secondFactorAt ? null : await lackOf(database(), personId);
  const seen = { ...session, sessionId: session.id, personId };
  if (!lacks) await unlessTransient(noteSeen(database(), seen, now));
  return { lacks, personId, name, role, language, now };
}

function membershipsOf(personId: string): Promise<Membership[]> {
  return database()
    .select({ organisationId: members.organisationId, role: members.role })
    .from(members)
    .where(eq(members.personId, personId));
}

const visitor = (now: Date) =>
  mint<Visitor>({ role: "visitor", personId: null, memberships: [], now });

const mint = <T extends Viewer>(
  facts: Omit<T, keyof { [K in keyof T as K extends symbol ? K : never]: 1 }>,
) => facts as unknown as T;
