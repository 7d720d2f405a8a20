import { expression } from "#app/domain/import/expression.ts";
import { isEmpty, valueAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import type { Condition, Rule } from "#app/domain/import/rule.ts";
import { STEPS } from "#app/domain/import/steps.ts";
import type { Use } from "#app/domain/import/steps.ts";

/**
 * Reads a value by a rule: takes it from the row, then does what the rule says, in the order of its schema.
 *
 * @returns nothing, one value, or a list
 */
export function evaluate(rule: Rule, use: Use): unknown {
  if (rule.when && ![rule.when].flat().every((condition) => holds(condition, use.scope)))
    return undefined;
  const given = sourceOf(rule, use.scope);
  if (given === undefined || given === null) return fallback(rule);
  let values = Array.isArray(given) ? given : [given];
  for (const step of STEPS) values = step(values, rule, use);
  const isList = Array.isArray(given) || rule.split !== undefined || values.length > 1;
  if (rule.join !== undefined) return values.map(String).join(rule.join) || undefined;
  if (values.length === 0) return fallback(rule);
  return isList ? values : values[0];
}

function fallback(rule: Rule): unknown {
  return rule.otherwise ?? undefined;
}

/** Whether a condition holds for a row. Values are compared as text. */
export function holds(condition: Condition, scope: Fields): boolean {
  const value = valueAt(scope, condition.field);
  const texts = [value].flat().map((entry) => (isEmpty(entry) ? "" : String(entry)));
  const isAmong = (list: readonly unknown[]) =>
    texts.some((text) => list.some((entry) => text === (entry === null ? "" : String(entry))));
  const { is, isNot, matches, isEmpty: empty } = condition;
  if (is && !isAmong(is)) return false;
  if (isNot && isAmong(isNot)) return false;
  if (matches !== undefined && !texts.some((text) => expression(matches).test(text))) return false;
  if (!isAtMost(value, condition.atMost, scope)) return false;
  return empty === undefined || isEmpty(value) === empty;
}

function isAtMost(value: unknown, limit: Condition["atMost"], scope: Fields): boolean {
  if (limit === undefined) return true;
  const most = typeof limit === "number" ? limit : valueAt(scope, limit);
  return !isEmpty(value) && !isEmpty(most) && Number(value) <= Number(most);
}

function sourceOf(rule: Rule, scope: Fields): unknown {
  if (rule.constant !== undefined) return rule.constant;
  if (rule.template !== undefined) return fill(rule.template, scope);
  if (rule.firstOf) {
    const path = rule.firstOf.find((name) => !isEmpty(valueAt(scope, name)));
    return path === undefined ? undefined : valueAt(scope, path);
  }
  if (rule.allOf) return rule.allOf.flatMap((name) => valueAt(scope, name) ?? []);
  return valueAt(scope, rule.from!);
}

/** Fills a template. A paragraph all of whose fields are empty is left out, with the words around them. */
export function fill(template: string, scope: Fields): string {
  const paragraphs = template.split("\n\n").map((paragraph) => {
    let fields = 0;
    let filled = 0;
    const text = paragraph.replace(/\{([^{}]+)\}/g, (_, path: string) => {
      const value = valueAt(scope, path.trim());
      fields += 1;
      if (isEmpty(value)) return "";
      filled += 1;
      return [value].flat().map(String).join(", ");
    });
    return fields > 0 && filled === 0 ? "" : text;
  });
  return paragraphs.filter((paragraph) => paragraph.trim() !== "").join("\n\n");
}
