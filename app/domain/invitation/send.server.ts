import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { InterfaceLanguage, MemberRole } from "#db/codes.ts";
import { people } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";

type Sent = { email: string; role: MemberRole; secret: string };
type Named = { name: string; nameEn: string | null; nameBg: string | null };

/** Mails the link, in the language of the account that has the address, else in that of whoever invites. */
export async function sendInvitation(
  tx: Database,
  actor: Actor,
  organisation: Named,
  { email, role, secret }: Sent,
): Promise<void> {
  const [known] = await tx
    .select({ personId: people.id, language: people.language })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  const language: InterfaceLanguage =
    known?.language ?? ("language" in actor ? actor.language : "en");
  await queueMail(tx, actor, {
    to: { personId: known?.personId ?? null, email, language },
    topic: "organisation",
    message: "invitation",
    values: {
      organisation: nameFor(organisation, language),
      role,
      invitationPath: `/invitations/${secret}`,
    },
  });
}
