import { closeOwnAccount } from "#app/domain/account/close-account.server.ts";
import type { Person } from "#app/domain/actor.ts";
import { proveBoth } from "#app/auth/proof.server.ts";
import { endedSessionCookie } from "#app/auth/session-cookie.server.ts";

/**
 * Closes the actor's account once they have proved who they are, and answers the Set-Cookie header that ends the session:
 * the sessions themselves go with the person.
 *
 * @throws Refused for a wrong password or code, after too many attempts, or for the last owner of an organisation
 */
export async function closeAccount(
  actor: Person,
  clientAddress: string,
  proof: { password: string; code?: string | undefined },
): Promise<string> {
  await proveBoth(actor, clientAddress, proof);
  await closeOwnAccount(actor);
  return endedSessionCookie();
}
