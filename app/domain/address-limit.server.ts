import type { Database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isTransient, Refused, TooMany } from "#app/domain/errors.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";

type PerAddress = { action: string; most: number; minutes: number; clientAddress: string };

/**
 * Counts what a network address asks for that anybody may and that costs something.
 *
 * @throws TooMany when it was asked for more often than one address needs
 */
export async function countFromAddress(
  viewer: Viewer,
  { clientAddress, ...limit }: PerAddress,
  db: Database,
): Promise<void> {
  try {
    await countAttempt(db, { ...limit, subject: clientAddress }, viewer.now);
  } catch (error) {
    if (error instanceof Refused) throw new TooMany(limit.minutes * 60);
    // A database that cannot write just now, such as on a full disk, still answers.
    if (!isTransient(error)) throw error;
  }
}
