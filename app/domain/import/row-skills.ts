import { LIMITS } from "#db/limits.ts";
import { evaluate } from "#app/domain/import/evaluate.ts";
import type { SkillSource } from "#app/domain/import/mapping.ts";
import type { Note, Notes } from "#app/domain/import/notes.ts";
import { isEmpty, valueAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import type { SkillFinder } from "#app/domain/import/skill-finder.ts";
import { inBothLanguages } from "#app/domain/skill/gone-names.ts";
import type { GoneName } from "#app/domain/skill/gone-names.ts";
import { isOnlyPreferred, onlyPreferredOf } from "#app/domain/skill-suggestion/input.ts";
import type { OnlyPreferred, Tier } from "#app/domain/skill-suggestion/input.ts";
import { isTier } from "#app/domain/import/skills-taken.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import type { SkillsTaken } from "#app/domain/import/skills-taken.ts";
import { tidy } from "#app/domain/import/plain-text.ts";

export type TakenSkill = {
  skill: string;
  importance?: 1 | 2;
  source: "label" | "exact" | "suggested";
  span?: string;
};

/**
 * A skill that a text says: where, how surely, by which words. It is taken only by an explicit choice, and as preferred where
 * the text names it as one of several or as welcome.
 */
export type Suggestion = {
  field: string;
  skill: string;
  tier: Tier;
  span: string;
  isTaken: boolean;
} & OnlyPreferred;

export type SkillReading = {
  finder: SkillFinder;
  taken: SkillsTaken;
  /** One by one, over what is taken of all. */
  decided?: SourceRow["decided"];
  /** What the texts were found to say before. */
  read?: SourceRow["read"];
  scope: Fields;
  /** The posting or module as filled so far: its own texts are what skills are found in. */
  filled: Fields;
  /** The language that `original` stands for. */
  language?: string;
  notes: Notes;
  suggestions: Suggestion[];
  unknownLabels: Set<string>;
};

/**
 * Reads the skills of one list by its sources in order; the first mention of a skill counts.
 *
 * @param field names the list in notes, e.g. `requires` or `modules.4.skills`
 * @param except skills that the posting already names elsewhere
 */
export function readSkills(
  sources: readonly SkillSource[],
  reading: SkillReading,
  field: string,
  except: ReadonlySet<string> = new Set(),
): TakenSkill[] {
  const taken = new Map<string, TakenSkill>();
  const known = new Set(except);
  for (const source of sources) {
    const entries = source.labels
      ? byLabel(source, reading, field)
      : inTexts(source, reading, field, known);
    for (const entry of entries) {
      known.add(entry.skill);
      if (!except.has(entry.skill) && !taken.has(entry.skill)) taken.set(entry.skill, entry);
    }
  }
  return atMost([...taken.values()], reading.notes, field);
}

const weighed = (source: SkillSource) =>
  source.importance === undefined ? {} : { importance: source.importance };

/** What asks for skills: one of several of which one will do is preferred there, since requirements know no alternatives, and so is what is welcome. */
const ASKING = new Set(["requires", "wants"]);

function byLabel(source: SkillSource, reading: SkillReading, field: string): TakenSkill[] {
  const { scope, notes, finder, unknownLabels } = reading;
  const labels = [evaluate(source.labels!, { scope, field, notes })].flat();
  return labels.flatMap((value): TakenSkill[] => {
    if (isEmpty(value)) return [];
    const label = tidy(String(value));
    const named = finder.byLabel(label);
    const gone = finder.goneBy(label);
    const skill = gone ? gone.instead?.id : named;
    if (gone) notes.warnings.push(goneNote(field, label, gone));
    else if (!named) notes.warnings.push({ field, code: "unknownSkill", values: { label } });
    if (!gone && !named) unknownLabels.add(label);
    return skill ? [{ skill, source: "label", ...weighed(source) }] : [];
  });
}

/** That a label means what is offered no more, and what is taken in its place, where anything is. */
function goneNote(field: string, label: string, { instead }: GoneName): Note {
  return instead
    ? { field, code: "replacedSkill", values: { label, instead: inBothLanguages(instead) } }
    : { field, code: "goneSkill", values: { label } };
}

/** Finds skills in texts that are not known yet, and adds them to the known ones. */
function inTexts(
  source: SkillSource,
  reading: SkillReading,
  field: string,
  known: Set<string>,
): TakenSkill[] {
  const { notes, suggestions, decided } = reading;
  const own = ownTexts(reading.filled);
  const taken: TakenSkill[] = [];
  for (const { skill, tier, span, ...found } of findsIn(source, reading, field)) {
    if (known.has(skill)) continue;
    if (!own.some((ownText) => ownText.includes(span))) {
      notes.warnings.push({ field, code: "spanNotInText", values: { span } });
      continue;
    }
    known.add(skill);
    const decision = decided?.[skill];
    const isTaken = decision ? decision === "taken" : isTier(tier, reading.taken);
    const onlyPreferred = ASKING.has(field) ? onlyPreferredOf(found) : {};
    suggestions.push({
      field,
      skill,
      tier,
      span,
      ...onlyPreferred,
      isTaken,
    });
    if (isTaken)
      taken.push({
        skill,
        source: SOURCE[tier],
        span: span.slice(0, SPAN),
        ...weighed(source),
        ...(isOnlyPreferred(onlyPreferred) && { importance: 1 }),
      });
  }
  return taken;
}

/** What the texts of a source say: as it was shown, if it was, by what its skills are now. */
function findsIn(source: SkillSource, reading: SkillReading, field: string) {
  const { finder, read } = reading;
  if (!read) return textsOf(source, reading, field).flatMap((text) => finder.inText(text));
  return read.flatMap((one) => {
    const skill = finder.byLabel(one.skill);
    return skill ? [{ ...one, skill }] : [];
  });
}

const SOURCE = { exact: "exact", suggestion: "suggested" } as const;
const SPAN = LIMITS.skillLabel * 2;

function textsOf(source: SkillSource, reading: SkillReading, field: string): string[] {
  return source.found!.flatMap((where) => {
    const value =
      typeof where === "string"
        ? valueAt(reading.filled, where.replace(".original.", `.${reading.language}.`))
        : evaluate(where, { scope: reading.scope, field, notes: reading.notes });
    return isEmpty(value) ? [] : [value].flat().map((text) => tidy(String(text)));
  });
}

function ownTexts(filled: Fields): string[] {
  return Object.values((filled.texts ?? {}) as Record<string, Fields>).flatMap((text) =>
    Object.values(text).map(String),
  );
}

function atMost(list: TakenSkill[], notes: Notes, field: string): TakenSkill[] {
  const max = field.startsWith("modules") ? LIMITS.skillsPerModule : LIMITS.skillsPerPosting;
  if (list.length <= max) return list;
  notes.warnings.push({ field, code: "tooManySkills", values: { taken: max, all: list.length } });
  return list.slice(0, max);
}
