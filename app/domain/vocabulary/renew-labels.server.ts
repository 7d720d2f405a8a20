import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills, skillTexts } from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { combineLabels, labelOwners, sameLabel, unsaid } from "#app/domain/vocabulary/labels.ts";
import { calledSo, saidBy } from "#app/domain/vocabulary/called-so.server.ts";
import type { LabelOwner, ShownLabels } from "#app/domain/vocabulary/labels.ts";

export type Relabelled = { id: string; was: ShownNames; is: ShownNames };
type ShownNames = { en: string; bg: string | null };
type Text = LabelOwner & { lang: string };

/**
 * Puts the shown labels of all skills together anew from what their sources say, and writes those that differ under a new
 * revision. Answers them; whose alternative labels alone have changed is among them.
 */
export const renewLabels = (tx: Database): Promise<Relabelled[]> => renewed(tx);

/**
 * The same where few skills say something else: of these, and of those that have one of the labels to which the right may
 * have come to another skill. Of all of ESCO that are a handful.
 *
 * @param changed the skills that say something else, or were merged
 * @param labels what they said and say
 */
export async function renewLabelsNear(
  tx: Database,
  changed: readonly string[],
  labels: readonly string[],
): Promise<Relabelled[]> {
  const near = [...new Set([...changed, ...(await calledSo(tx, labels))])];
  // Whether a label of theirs is another skill's, whoever has it decides.
  const rivals = await calledSo(tx, await saidBy(tx, near));
  return renewed(tx, { near, known: [...new Set([...near, ...rivals])] });
}

/** @param some whose labels are renewed, and all who may have a right to one of those; nothing stated: all skills */
async function renewed(
  tx: Database,
  some?: { near: readonly string[]; known: string[] },
): Promise<Relabelled[]> {
  const texts = await readTexts(tx, some?.known);
  const stored = await tx
    .select(SHOWN)
    .from(skills)
    .where(some && inArray(skills.id, some.known))
    .orderBy(skills.id);
  const shown = labelsFrom([...texts, ...unsaid(stored, texts)]);
  const isRenewed = some && new Set(some.near);
  const changed = stored.flatMap((row) => {
    const { en, bg } = shown.get(row.id) ?? {};
    if (!en?.label || (isRenewed && !isRenewed.has(row.id))) return [];
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

const readTexts = (tx: Database, ids?: readonly string[]): Promise<Text[]> =>
  tx
    .select(SAID)
    .from(skillTexts)
    .innerJoin(skills, eq(skills.id, skillTexts.skillId))
    .where(
      and(
        inArray(SAID.lang, LANGUAGES),
        ne(skills.state, "merged"),
        ids && inArray(SAID.id, [...ids]),
      ),
    )
    .orderBy(SAID.id, SAID.lang, SAID.source);

const LANGUAGES = ["en", "bg"];
const SAID = {
  id: skillTexts.skillId,
  lang: skillTexts.lang,
  source: skillTexts.source,
  label: skillTexts.label,
  alternatives: skillTexts.alternatives,
};
const SHOWN = {
  id: skills.id,
  source: skills.source,
  en: skills.en,
  bg: skills.bg,
  altEn: skills.altEn,
  altBg: skills.altBg,
};

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
