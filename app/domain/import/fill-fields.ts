import { evaluate } from "#app/domain/import/evaluate.ts";
import { readAmount } from "#app/domain/import/money.ts";
import type { Money } from "#app/domain/import/money.ts";
import type { Notes } from "#app/domain/import/notes.ts";
import { isObject, isEmpty, setAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import { withoutPersonalTraces } from "#app/domain/import/personal.ts";
import { tidy } from "#app/domain/import/plain-text.ts";
import type { Rule } from "#app/domain/import/rule.ts";
import type { TargetType } from "#app/domain/import/targets.ts";

type Filling = {
  rules: Readonly<Record<string, Rule>>;
  typeOf: (name: string) => TargetType | undefined;
  scope: Fields;
  notes: Notes;
  /** Stands before the names of fields in notes, e.g. `modules.3.`. */
  prefix?: string;
};

/** Fills the fields of a posting or a module by their rules; what the source does not state stays away. */
export function fillFields({ rules, typeOf, scope, notes, prefix = "" }: Filling): Fields {
  const filled: Fields = {};
  for (const [name, rule] of Object.entries(rules)) {
    const field = prefix + name;
    const value = evaluate(rule, { scope, field, notes });
    if (isEmpty(value)) continue;
    const typed = asType(value, typeOf(name)!, field, notes);
    if (!isEmpty(typed)) setAt(filled, name, typed);
  }
  return filled;
}

function asType(value: unknown, type: TargetType, field: string, notes: Notes): unknown {
  if ([value].flat().some(isObject) && type !== "money") {
    notes.errors.push({ field, code: "severalValues" });
    return undefined;
  }
  if (type === "texts") return [value].flat().map((entry) => cleanText(entry, field, notes));
  if (type === "numbers") return [value].flat().map(asNumber);
  if (Array.isArray(value) && value.length > 1) {
    notes.errors.push({ field, code: "severalValues" });
    return undefined;
  }
  const single: unknown = Array.isArray(value) ? value[0] : value;
  if (type === "number") return asNumber(single);
  if (type === "boolean") return asBoolean(single);
  if (type === "money") return single as Money | "unpaid";
  return cleanText(single, field, notes);
}

/** Identifiers and addresses are taken as they stand; all other text loses what leads to a person. */
const AS_IT_STANDS =
  /(^|\.)(externalId|sourceUrl|applicationUrl|contactName|contactEmail|website|language|code)$/;

function cleanText(value: unknown, field: string, notes: Notes): string {
  const text = tidy(String(value));
  if (AS_IT_STANDS.test(field)) return text;
  const { text: clean, removed } = withoutPersonalTraces(text);
  if (removed > 0)
    notes.warnings.push({ field, code: "personalDataRemoved", values: { count: removed } });
  return clean.trim();
}

/** What is no number stays as it is, so that the posting's own schema says what is wrong with it. */
function asNumber(value: unknown): unknown {
  return typeof value === "string" ? (readAmount(value) ?? value) : value;
}

const YES = /^(true|yes|y|1|x|да)$/iu;
const NO = /^(false|no|n|0|не)$/iu;

/** Whether a text can be read as yes or as no, in English or Bulgarian. */
export const isYesOrNo = (text: string): boolean => YES.test(text) || NO.test(text);

function asBoolean(value: unknown): unknown {
  const text = String(value).trim();
  if (YES.test(text)) return true;
  return NO.test(text) ? false : value;
}
