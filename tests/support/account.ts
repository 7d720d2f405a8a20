import type { Database } from "#db/client.server.ts";
import type { PersonRole } from "#db/codes.ts";
import { people } from "#db/schema/index.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { signIn } from "#app/auth/sign-in.server.ts";
import { unique } from "./cast.ts";

export const PASSWORD = "a long enough password";
export const SITE = "https://tandem.example";

/** Somebody who can sign in. */
export async function makeAccount(db: Database, role: PersonRole = "member") {
  const email = `${unique(role)}@tandem.example`;
  const [person] = await db
    .insert(people)
    .values({ email, name: "Mira", role, passwordHash: await hashPassword(PASSWORD) })
    .returning();
  return { id: person!.id, email };
}

/** A request of a browser that has these cookies. */
export const asking = (cookie = "", path = "/", userAgent = "") =>
  new Request(`${SITE}${path}`, { headers: { Cookie: cookie, "User-Agent": userAgent } });

/** What a browser sends back of a Set-Cookie header. */
export const sent = (setCookie: string) => setCookie.split(";")[0]!;

/** The cookie after a right password, from an address where nothing was tried before. */
export async function passwordStep(email: string, cookie = ""): Promise<string> {
  const from = unique("address");
  return sent((await signIn(asking(cookie), from, { email, password: PASSWORD })).cookie);
}
