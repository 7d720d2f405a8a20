import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { Lucia, TimeSpan } from "lucia";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { people, sessions } from "#db/schema/index.ts";
import type { InterfaceLanguage, PersonRole } from "#db/codes.ts";
import { isTransient } from "#app/domain/errors.ts";

type SessionAttributes = {
  absoluteExpiresAt: Date;
  secondFactorAt: Date | null;
  device: string;
  lastSeenAt: Date;
};

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    DatabaseUserAttributes: { name: string; role: PersonRole; language: InterfaceLanguage };
    DatabaseSessionAttributes: SessionAttributes;
    UserId: string;
  }
}

/** A session that nobody uses ends after this time … */
const IDLE = new TimeSpan(7, "d");

/** Lucia's sessions over our tables. Only this folder knows Lucia; see docs/decisions for what was added to it. */
export function luciaOn(db: Database, Adapter = DrizzlePostgreSQLAdapter) {
  return new Lucia(new Adapter(db, sessions, people), {
    sessionExpiresIn: IDLE,
    getUserAttributes: ({ name, role, language }) => ({ name, role, language }),
    getSessionAttributes: ({ absoluteExpiresAt, secondFactorAt, lastSeenAt }) => ({
      absoluteExpiresAt,
      secondFactorAt,
      lastSeenAt,
    }),
  });
}

/**
 * Lucia writes while it reads: it prolongs a session that is used and removes one that has expired. Neither is worth a
 * page when the database takes no changes: the one is valid as it is, the other is refused anyway.
 */
class ForgivingAdapter extends DrizzlePostgreSQLAdapter {
  override updateSessionExpiration(sessionId: string, expiresAt: Date) {
    return unlessTransient(super.updateSessionExpiration(sessionId, expiresAt));
  }

  override deleteSession(sessionId: string) {
    return unlessTransient(super.deleteSession(sessionId));
  }
}

/** Housekeeping that may as well be done the next time. */
export async function unlessTransient(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isTransient(error)) throw error;
  });
}

const forgiving = new WeakMap<Database, ReturnType<typeof luciaOn>>();

/** For finding out who asks. What has to be written is written by `luciaOn`. */
export function forgivingLucia() {
  const db = database();
  const lucia = forgiving.get(db) ?? luciaOn(db, ForgivingAdapter);
  forgiving.set(db, lucia);
  return lucia;
}
