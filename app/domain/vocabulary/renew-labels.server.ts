import { eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills, skillTexts } from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { combineLabels, labelOwners, sameLabel, unsaid } from "#app/domain/vocabulary/labels.ts";
import type { LabelOwner, ShownLabels } from "#app/domain/vocabulary/labels.ts";

export type Relabelled = { id: string; was: ShownNames; is: ShownNames };
type ShownNames = { en: string; bg: string | null };
type Text = LabelOwner & { lang: string };

/**
 * Puts the shown labels of all skills together anew from what their sources say, and writes those that differ under a new
 * revision. Answers them; whose alternative labels alone have changed is among them.
 */
export async function renewLabels(tx: Database): Promise<Relabelled[]> {
  const { skillId: id, lang, source, label, alternatives } = skillTexts;
  const texts: Text[] = await tx
    .select({ id, lang, source, label, alternatives })
    .from(skillTexts)
    .innerJoin(skills, eq(skills.id, skillTexts.skillId))
    .where(sql`${inArray(lang, ["en", "bg"])} and ${ne(skills.state, "merged")}`)
    .orderBy(id, lang, source);
  const stored = await tx
    .select({
      id: skills.id,
      source: skills.source,
      en: skills.en,
      bg: skills.bg,
      altEn: skills.altEn,
      altBg: skills.altBg,
    })
    .from(skills);
  const shown = labelsFrom([...texts, ...unsaid(stored, texts)]);
  const changed = stored.flatMap((row) => {
    const { en, bg } = shown.get(row.id) ?? {};
    if (!en?.label) return [];
    const is = {
      id: row.id,
      en: en.label,
      bg: bg?.label ?? null,
      altEn: en.alternatives,
      altBg: bg?.alternatives ?? [],
    };
    return contentOf(is) === contentOf(row) ? [] : [{ was: row, is }];
  });
  await write(
    tx,
    changed.map(({ is }) => is),
  );
  return changed.map(({ was, is }) => ({ id: is.id, was: namesOf(was), is: namesOf(is) }));
}

type Labels = { en: string; bg: string | null; altEn: string[]; altBg: string[] };

const namesOf = ({ en, bg }: ShownNames): ShownNames => ({ en, bg });
const contentOf = ({ en, bg, altEn, altBg }: Labels) => JSON.stringify([en, bg, altEn, altBg]);

function labelsFrom(texts: readonly Text[]) {
  const owners = { en: labelOwners(of(texts, "en")), bg: labelOwners(of(texts, "bg")) };
  const bySkill = groupBy(texts, ({ id }) => id);
  const shown = new Map<string, Partial<Record<"en" | "bg", ShownLabels>>>();
  for (const [id, own] of bySkill) {
    const combined = (lang: "en" | "bg") =>
      combineLabels(lang, of(own, lang), (label) => {
        const owner = owners[lang].get(sameLabel(label));
        return owner !== undefined && owner !== id;
      });
    shown.set(id, { en: combined("en"), bg: combined("bg") });
  }
  return shown;
}

const of = (texts: readonly Text[], lang: string) => texts.filter((text) => text.lang === lang);

const ROWS_AT_ONCE = 2000;

async function write(tx: Database, rows: readonly (Labels & { id: string })[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx.execute(sql`
      update ${skills} k set en = n.en, bg = n.bg, alt_en = n."altEn", alt_bg = n."altBg",
        revision = k.revision + 1
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE))}::text::jsonb)
        as n (id text, en text, bg text, "altEn" text[], "altBg" text[])
      where k.id = n.id`);
}
