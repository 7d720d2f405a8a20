import { z } from "zod";

/** The formats in which a source may write a day. */
export const DAY_FORMATS = [
  "iso",
  "unix",
  "unix ms",
  "d/m/y",
  "m/d/y",
  "y/m/d",
  "d/m/y or m/d/y",
  "d month y",
] as const;
export type DayFormat = (typeof DAY_FORMATS)[number];

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const fieldPath = z.string().min(1, "a path to a field of the source, e.g. company.name");
const positive = z.number().int().min(1);

/** A regular expression as text; Unicode mode. */
export const pattern = z.string().refine(isExpression, {
  error: (issue) => `${JSON.stringify(issue.input)} is not a regular expression`,
});

function isExpression(text: string): boolean {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}

/** A condition on one field of the row; everything that is stated must hold. */
export const Condition = z.strictObject({
  field: fieldPath,
  is: z.array(scalar).optional(),
  isNot: z.array(scalar).optional(),
  matches: pattern.optional(),
  isEmpty: z.boolean().optional(),
  /** A number, or the field that holds it, which the field's number does not exceed. */
  atMost: z.union([z.number(), fieldPath]).optional(),
});
export type Condition = z.output<typeof Condition>;

export const DayRule = z.strictObject({
  format: z.enum(DAY_FORMATS),
  /** The year of days that are written without one. */
  year: z.number().int().optional(),
  /** The day that words such as "yesterday" count from, and that days without a year do not pass. */
  reference: z
    .strictObject({
      field: fieldPath.optional(),
      constant: z.string().optional(),
      format: z.enum(DAY_FORMATS),
    })
    .refine((day) => (day.field === undefined) !== (day.constant === undefined), {
      error: "needs either field or constant",
    })
    .optional(),
});
export type DayRule = z.output<typeof DayRule>;

export const MoneyRule = z.strictObject({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "three capital letters, e.g. EUR")
    .optional(),
  period: z.enum(["hour", "month", "total"]).optional(),
});
export type MoneyRule = z.output<typeof MoneyRule>;

const tableValue = z.union([scalar, z.array(scalar)]);
const SOURCES = ["from", "firstOf", "allOf", "constant", "template"] as const;

/** What a rule does, in the order in which it is done. */
const RuleObject = z
  .strictObject({
    from: fieldPath.optional(),
    firstOf: z.array(fieldPath).min(1).optional(),
    allOf: z.array(fieldPath).min(1).optional(),
    constant: z.union([scalar, z.array(scalar)]).optional(),
    template: z.string().optional(),
    when: z.union([Condition, z.array(Condition)]).optional(),
    html: z.literal(true).optional(),
    split: z.string().min(1).optional(),
    match: pattern.optional(),
    replace: z.array(z.tuple([pattern, z.string()])).optional(),
    values: z.record(z.string(), tableValue).optional(),
    patterns: z.array(z.tuple([pattern, tableValue])).optional(),
    otherwise: tableValue.optional(),
    drop: z.array(pattern).optional(),
    date: DayRule.optional(),
    money: MoneyRule.optional(),
    distinct: z.literal(true).optional(),
    first: positive.optional(),
    cut: positive.optional(),
    join: z.string().optional(),
    /**
     * What becomes of the row when the value cannot be read: it is refused, or comes without the value. Unless it is said,
     * a date refuses the row, and money is left out.
     */
    ifWrong: z.enum(["refuse", "leaveOut"]).optional(),
  })
  .superRefine((rule, context) => {
    const sources = SOURCES.filter((name) => rule[name] !== undefined);
    if (sources.length !== 1)
      context.addIssue({
        code: "custom",
        message: `needs exactly one of ${SOURCES.join(", ")}; it has ${sources.join(" and ") || "none"}`,
      });
    if (rule.otherwise !== undefined && !rule.values && !rule.patterns)
      context.addIssue({ code: "custom", message: "otherwise needs values or patterns" });
  });

/** A text alone is short for { "from": text }. */
export const Rule = z.preprocess(
  (value) => (typeof value === "string" ? { from: value } : value),
  RuleObject,
);
export type Rule = z.output<typeof RuleObject>;
