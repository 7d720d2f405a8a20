import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people, secondFactors } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { listHoldings } from "#app/domain/account/holdings.server.ts";
import { PERIODS } from "#app/domain/retention/periods.ts";

/** What closing the account would mean, as its page says before. */
export async function getClosure(actor: Person, db: Database = database()) {
  const [person] = await db
    .select({ email: people.email, factorOf: secondFactors.personId })
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(eq(people.id, actor.personId));
  return {
    email: person!.email,
    hasSecondFactor: person!.factorOf !== null,
    holdings: await listHoldings(db, actor.personId),
    daysOfMail: PERIODS.sent_mails.count,
  };
}
