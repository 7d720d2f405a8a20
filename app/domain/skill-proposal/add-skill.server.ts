import type { Database } from "#db/client.server.ts";
import { skillRelations, skills, skillTexts } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { ProposalAcceptanceInput } from "#app/domain/skill-proposal/input.ts";
import { freeId } from "#app/domain/skill/free-id.server.ts";
import { renewCreditsNear } from "#app/domain/skill/renew-credits.server.ts";
import { meantSkill } from "#app/domain/skill/meant-skill.server.ts";

const LONGEST_WORD = 100;

/**
 * Adds a skill of the project with the office's word for its labels, so that neither the project's files nor a release take
 * them away. The caller holds the lock of the vocabulary.
 *
 * @returns its id
 * @throws Refused when the broader skill is unknown
 */
export async function addSkill(
  tx: Database,
  actor: Actor,
  { en, bg, type, broader }: ProposalAcceptanceInput,
): Promise<string> {
  const toId = broader && (await meantSkill(tx, { typed: broader, field: "broader", not: "" }));
  const id = await freeId(tx, wordOf(en));
  await tx.insert(skills).values({ id, type, en, bg, stateAt: actor.now, stateBy: actor.personId });
  await tx.insert(skillTexts).values([
    { skillId: id, lang: "en", source: "staff", label: en },
    { skillId: id, lang: "bg", source: "staff", label: bg },
  ]);
  if (toId)
    await tx.insert(skillRelations).values({ fromId: id, toId, kind: "broader", source: "staff" });
  await renewCreditsNear(tx, toId ? [id, toId] : [id], actor.now);
  await announce(tx, [{ entity: "skill", id, version: 1 }], actor.now);
  return id;
}

/** The English label as a word of an address. */
function wordOf(en: string): string {
  const letters = en.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return letters.slice(0, LONGEST_WORD).replaceAll(/^-+|-+$/g, "") || "skill";
}
