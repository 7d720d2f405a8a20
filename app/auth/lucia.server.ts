import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { Lucia, TimeSpan } from "lucia";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { people, sessions } from "#db/schema/index.ts";
import type { InterfaceLanguage, PersonRole } from "#db/codes.ts";

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
export function luciaOn(db: Database) {
  return new Lucia(new DrizzlePostgreSQLAdapter(db, sessions, people), {
    sessionExpiresIn: IDLE,
    getUserAttributes: ({ name, role, language }) => ({ name, role, language }),
    getSessionAttributes: ({ absoluteExpiresAt, secondFactorAt, lastSeenAt }) => ({
      absoluteExpiresAt,
      secondFactorAt,
      lastSeenAt,
    }),
  });
}

let shared: ReturnType<typeof luciaOn> | undefined;

export const lucia = () => (shared ??= luciaOn(database()));
