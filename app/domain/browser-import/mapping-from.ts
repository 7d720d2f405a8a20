import type { ImportColumn } from "#db/schema/imports.ts";
import { BY_LETTERS } from "#app/domain/import-guess/choices.ts";
import type { Choices, ColumnChoice } from "#app/domain/import-guess/choices.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import type { ImportScope } from "#app/domain/import-guess/offered-targets.ts";
import { CONSTANT_LISTS, ruleFor, valueRule } from "#app/domain/browser-import/rule-for.ts";
import { skillRules } from "#app/domain/browser-import/skill-rules.ts";
import { parseMapping } from "#app/domain/import/mapping.ts";
import type { Mapping } from "#app/domain/import/mapping.ts";
import { rowTarget } from "#app/domain/import/targets.ts";

type RuleInput = Record<string, unknown>;
type Rules = Record<string, RuleInput>;

/**
 * Turns what somebody chose on the page of an import into the mapping that the command line reads from a file: from here on
 * there is one way to import.
 */
export function mappingFrom(
  choices: Choices,
  columns: readonly ImportColumn[],
  scope: ImportScope,
): Mapping {
  const groups = columnsByTarget(choices);
  const fields: Rules = {
    ...constantRules(choices, groups, scope),
    ...columnRules(choices, groups, scope),
    ...payKindRule(groups, scope),
    externalId: identityRule(groups, columns),
    language: languageRule(choices, groups, scope),
  };
  return parseMapping({ fields, skills: skillRules(groups, scope) }, scope.kind, scope.isOwn);
}

export type Groups = ReadonlyMap<Target, readonly ColumnChoice[]>;

function columnsByTarget({ columns }: Choices): Groups {
  const groups = new Map<Target, ColumnChoice[]>();
  for (const column of columns) {
    if (column.to === "") continue;
    groups.set(column.to, [...(groups.get(column.to) ?? []), column]);
  }
  return groups;
}

const OWN_RULE = /^(externalId|language|skills\..*)$/;

function columnRules(choices: Choices, groups: Groups, { kind }: ImportScope): Rules {
  const targets = [...groups].filter(([target]) => !OWN_RULE.test(target));
  return Object.fromEntries(
    targets.map(([target, list]) => [target, ruleFor(kind, target, list, choices.constants)]),
  );
}

/** They say what an amount without them means, and are nothing by themselves. */
const OF_AMOUNTS: Record<Target, Target> = {
  payCurrency: "payFrom",
  payPeriod: "payFrom",
  budgetCurrency: "",
};

function constantRules({ constants }: Choices, groups: Groups, { kind }: ImportScope): Rules {
  const stated = Object.entries(constants).filter(
    ([target, value]) =>
      value.trim() !== "" &&
      !groups.has(target) &&
      rowTarget(kind, target) !== undefined &&
      (!(target in OF_AMOUNTS) || groups.has(OF_AMOUNTS[target]!)),
  );
  return Object.fromEntries(stated.map(([target, value]) => [target, constantRule(target, value)]));
}

/** A list is typed, so it may hold words as well as codes; a single choice is chosen by its code. */
function constantRule(target: Target, value: string): RuleInput {
  if (!CONSTANT_LISTS.has(target)) return { constant: value.trim() };
  const entries = value.split(/[;,\n]/).map((entry) => entry.trim());
  return { constant: entries.filter((entry) => entry !== ""), ...valueRule(target, []) };
}

/**
 * An amount in a column of its own is pay, also where nobody says so. Where amounts stand with their currency in one
 * column, or nowhere, the word "paid" alone says too little.
 */
function payKindRule(groups: Groups, { kind }: ImportScope): Rules {
  const amount = groups.get("payFrom")?.[0]?.column;
  const words = groups.get("payKind");
  if (words) {
    const rule = ruleFor(kind, "payKind", words, {});
    return { payKind: amount ? rule : { ...rule, drop: ["^paid$"] } };
  }
  return amount ? { payKind: { constant: "paid", when: { field: amount, isEmpty: false } } } : {};
}

const LONGEST_PART = 140;

/** How a row is found again by the next import: by its id, else by an address of its own, else by its title and place. */
function identityRule(groups: Groups, columns: readonly ImportColumn[]): RuleInput {
  const columnOf = (target: Target) => groups.get(target)?.[0]?.column;
  const id = columnOf("externalId");
  if (id) return { from: id };
  const isUnique = (name: string | undefined) =>
    columns.some((column) => column.name === name && column.looks.isUnique && column.filled > 0);
  const address = [columnOf("sourceUrl"), columnOf("applicationUrl")].find(isUnique);
  if (address) return { from: address };
  const parts = [titlesIn(groups)[0], columnOf("places")].filter((name) => name !== undefined);
  return { allOf: parts, join: " · ", cut: LONGEST_PART };
}

const TITLES = ["texts.original.title", "texts.bg.title", "texts.en.title"];

const OTHER_TEXTS = ["summary", "description"].flatMap((part) =>
  ["original", "bg", "en"].map((language) => `texts.${language}.${part}`),
);

/** The columns that hold titles, that of the original language first. */
const titlesIn = (groups: Groups): string[] => columnsIn(groups, TITLES);

const columnsIn = (groups: Groups, targets: readonly string[]): string[] =>
  targets.flatMap((target) => groups.get(target)?.map(({ column }) => column) ?? []);

function languageRule(choices: Choices, groups: Groups, { kind }: ImportScope): RuleInput {
  const column = groups.get("language");
  if (column) return ruleFor(kind, "language", column, choices.constants);
  if (choices.language !== BY_LETTERS) return { constant: choices.language };
  const patterns = [["[а-яА-Я]{3}", "bg"]];
  // Where a row has no title, its other texts say in which language one is missing.
  const columns = [...titlesIn(groups), ...columnsIn(groups, OTHER_TEXTS)];
  return { firstOf: columns, patterns, otherwise: "en", distinct: true };
}
