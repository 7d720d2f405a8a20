import { eq } from "drizzle-orm";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import { organisations } from "#db/schema/index.ts";
import { newWord } from "./new-word.ts";
import type { Desk } from "./writers.ts";

/** The organisation goes by another name, which all of its postings carry. */
export async function renameOrganisation(desk: Desk): Promise<void> {
  const { db, organisationId: id, owner, history } = desk;
  const [seen] = await db.select().from(organisations).where(eq(organisations.id, id));
  if (!seen) return;
  const name = `Airfield ${newWord()}`;
  const input = ProfileInput.parse({ revision: seen.revision, identity: { name } });
  await history.during(id, async () => {
    await reviseProfile({ ...owner, now: new Date() }, id, input, db);
    const revision = seen.revision + 1;
    history.acknowledge({ entity: "organisation", id, verb: "renamed", revision, title: name });
  });
}
