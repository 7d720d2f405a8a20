import { readDay } from "#app/domain/import/days.ts";
import { expression } from "#app/domain/import/expression.ts";
import { readMoney } from "#app/domain/import/money.ts";
import type { Money } from "#app/domain/import/money.ts";
import type { Note, Notes } from "#app/domain/import/notes.ts";
import { isEmpty, valueAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import { plainText } from "#app/domain/import/plain-text.ts";
import type { DayRule, Rule } from "#app/domain/import/rule.ts";

/** Where a rule is used: the row it reads, the field it fills, and where it says what went wrong. */
export type Use = { scope: Fields; field: string; notes: Notes };

type Step = (values: unknown[], rule: Rule, use: Use) => unknown[];

const onTexts =
  (isAsked: (rule: Rule) => unknown, change: (text: string, rule: Rule) => unknown[]): Step =>
  (values, rule) =>
    isAsked(rule) ? values.flatMap((value) => change(String(value), rule)) : values;

/** What rules do with values, in this order. */
export const STEPS: readonly Step[] = [
  onTexts(
    (rule) => rule.html,
    (text) => [plainText(text)],
  ),
  onTexts(
    (rule) => rule.split,
    (text, rule) => text.split(rule.split!).map((part) => part.trim()),
  ),
  onTexts(
    (rule) => rule.match,
    (text, rule) => {
      const found = expression(rule.match!).exec(text);
      return found ? [found[1] ?? found[0]] : [];
    },
  ),
  onTexts(
    (rule) => rule.replace,
    (text, rule) => [
      rule.replace!.reduce(
        (result, [from, to]) => result.replace(expression(from, "gu"), to),
        text,
      ),
    ],
  ),
  (values) => values.filter((value) => !isEmpty(value)).map(trimmed),
  (values, rule) =>
    rule.values || rule.patterns ? values.flatMap((value) => translated(value, rule)) : values,
  (values, rule) =>
    rule.drop
      ? values.filter(
          (value) => !rule.drop!.some((source) => expression(source).test(String(value))),
        )
      : values,
  (values, rule, use) =>
    rule.date ? values.flatMap((value) => day(value, rule, rule.date!, use)) : values,
  (values, rule, use) => (rule.money ? values.flatMap((value) => money(value, rule, use)) : values),
  (values, rule) => (rule.distinct ? [...new Set(values)] : values),
  (values, rule, use) => firstOnes(values, rule, use),
  (values, rule, use) => values.map((value) => cutShort(value, rule, use)),
];

const trimmed = (value: unknown) => (typeof value === "string" ? value.trim() : value);

/** Looks a value up in the table, then in the patterns; what is in neither stays, or becomes `otherwise`. */
function translated(value: unknown, rule: Rule): unknown[] {
  const text = String(value);
  const listed =
    rule.values && Object.hasOwn(rule.values, text)
      ? rule.values[text]
      : rule.patterns?.find(([source]) => expression(source).test(text))?.[1];
  const result =
    listed !== undefined ? listed : rule.otherwise !== undefined ? rule.otherwise : value;
  return [result].flat().filter((entry) => entry !== null);
}

function wrong(rule: Rule, use: Use, note: Omit<Note, "field">): never[] {
  const { field, notes } = use;
  const ifWrong = rule.ifWrong ?? (rule.money ? "leaveOut" : "refuse");
  if (ifWrong === "refuse") notes.errors.push({ field, ...note });
  else notes.warnings.push({ field, code: "leftOut", values: note.values });
  return [];
}

function day(value: unknown, rule: Rule, written: DayRule, use: Use): string[] {
  const reading = readDay(value as string | number, written.format, {
    year: written.year,
    reference: referenceDay(written, use.scope),
  });
  if ("day" in reading) return [reading.day];
  const values = { value: String(value) };
  if (reading.trouble === "ambiguous") {
    use.notes.warnings.push({ field: use.field, code: "ambiguousDate", values });
    return [];
  }
  return wrong(rule, use, {
    code: reading.trouble === "wrong" ? "notADate" : "noReferenceDay",
    values,
  });
}

function referenceDay({ reference }: DayRule, scope: Fields): string | undefined {
  if (!reference) return undefined;
  const written = reference.constant ?? valueAt(scope, reference.field!);
  if (isEmpty(written)) return undefined;
  const reading = readDay(written as string | number, reference.format);
  return "day" in reading ? reading.day : undefined;
}

function money(value: unknown, rule: Rule, use: Use): (Money | "unpaid")[] {
  const isBudget = use.field === "budget";
  const amount = readMoney(value as string | number, {
    currency: rule.money!.currency,
    period: isBudget ? undefined : rule.money!.period,
  });
  const values = { value: String(value) };
  if (!amount || !(isBudget ? isSum(amount) : isPay(amount)))
    return wrong(rule, use, { code: "notMoney", values });
  if (amount !== "unpaid" && amount.isOfYear)
    use.notes.warnings.push({ field: use.field, code: "yearAsMonths", values });
  return [amount];
}

const isPay = (amount: Money | "unpaid"): boolean =>
  amount === "unpaid" || amount.currency !== undefined;

/** A budget is one sum; what is paid by the month or the hour is another thing. */
const isSum = (amount: Money | "unpaid"): boolean =>
  amount !== "unpaid" &&
  amount.currency !== undefined &&
  (amount.period === undefined || amount.period === "total");

function firstOnes(values: unknown[], rule: Rule, { field, notes }: Use): unknown[] {
  if (!rule.first || values.length <= rule.first) return values;
  notes.warnings.push({
    field,
    code: "onlyFirst",
    values: { taken: rule.first, all: values.length },
  });
  return values.slice(0, rule.first);
}

function cutShort(value: unknown, rule: Rule, { field, notes }: Use): unknown {
  if (!rule.cut || typeof value !== "string" || value.length <= rule.cut) return value;
  notes.warnings.push({ field, code: "cut", values: { max: rule.cut } });
  return value.slice(0, rule.cut - 1).trimEnd() + "…";
}
