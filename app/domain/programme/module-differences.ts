import { skillDifferences, textDifferences } from "#app/domain/posting/entry-differences.ts";
import type { SkillDifference, TextDifference } from "#app/domain/posting/entry-differences.ts";
import { groupBy } from "#app/domain/group-by.ts";
import type { ModuleContent } from "#app/domain/programme/input.ts";
import { fold } from "#text/fold.ts";

const PLAIN = ["code", "language", "semester", "ects", "isCompulsory"] as const;
type PlainField = (typeof PLAIN)[number];

export type ChangedModule = {
  before: ModuleContent;
  after: ModuleContent;
  texts: TextDifference[];
  fields: PlainField[];
  skills: SkillDifference[];
};

export type ModuleDifferences = {
  added: ModuleContent[];
  removed: ModuleContent[];
  changed: ChangedModule[];
  /** Credits of all the modules in the list, before and after. */
  ects: { from: number; to: number };
};

/** Compares two curricula: a module is the same by its code, else by its title in any language. */
export function moduleDifferences(
  before: readonly ModuleContent[],
  after: readonly ModuleContent[],
): ModuleDifferences {
  const pairs = pairsOf(before, after);
  const [old, now] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, one]) => one))];
  return {
    added: after.filter((module) => !now.has(module)),
    removed: before.filter((module) => !old.has(module)),
    changed: pairs.map(([one, other]) => compared(one, other)).filter(isChanged),
    ects: { from: ectsOf(before), to: ectsOf(after) },
  };
}

/** The credits of the modules that state them. */
export const ectsOf = (modules: readonly Pick<ModuleContent, "ects">[]): number =>
  modules.reduce((sum, { ects }) => sum + (ects ?? 0), 0);

type Pair = [ModuleContent, ModuleContent];

function pairsOf(before: readonly ModuleContent[], after: readonly ModuleContent[]): Pair[] {
  const byCode = joined(before, after, ({ code }) => (code ? [fold(code)] : []));
  const taken = new Set(byCode.flat());
  const left = (list: readonly ModuleContent[]) => list.filter((module) => !taken.has(module));
  return [...byCode, ...joined(left(before), left(after), titlesOf)];
}

const titlesOf = ({ texts }: ModuleContent): string[] =>
  Object.values(texts).flatMap((text) => (text?.title ? [fold(text.title)] : []));

/** Pairs of modules that share a key, each module once, in the order of the later list. */
function joined(
  before: readonly ModuleContent[],
  after: readonly ModuleContent[],
  keysOf: (module: ModuleContent) => string[],
): Pair[] {
  const byKey = groupBy(
    before.flatMap((module) => keysOf(module).map((key) => ({ key, module }))),
    ({ key }) => key,
  );
  const taken = new Set<ModuleContent>();
  return after.flatMap((module): Pair[] => {
    const named = keysOf(module).flatMap((key) => byKey.get(key) ?? []);
    const found = named.find((one) => !taken.has(one.module))?.module;
    if (!found) return [];
    taken.add(found);
    return [[found, module]];
  });
}

function compared(before: ModuleContent, after: ModuleContent): ChangedModule {
  return {
    before,
    after,
    texts: textDifferences(before.texts, after.texts, ["title", "outcomes"]),
    fields: PLAIN.filter((field) => before[field] !== after[field]),
    skills: skillDifferences(before.skills, after.skills),
  };
}

const isChanged = ({ texts, fields, skills }: ChangedModule): boolean =>
  texts.length + fields.length + skills.length > 0;
