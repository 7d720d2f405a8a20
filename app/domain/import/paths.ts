export type Fields = Record<string, unknown>;

/** A JSON object: neither a list nor null. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The value at a dotted path; a number picks an entry of a list, `*` takes what follows from every entry. A column whose
 * name has a dot wins.
 */
export function valueAt(scope: unknown, path: string): unknown {
  if (isObject(scope) && Object.hasOwn(scope, path)) return scope[path];
  return walk(scope, path.split("."));
}

function walk(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (!Array.isArray(value))
    return isObject(value) && Object.hasOwn(value, step) ? walk(value[step], rest) : undefined;
  if (step === "*") return value.flatMap((entry) => walk(entry, rest) ?? []);
  return /^\d+$/.test(step) ? walk(value[Number(step)], rest) : undefined;
}

/** Sets the value at a dotted path and makes the objects on the way. */
export function setAt(target: Fields, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop()!;
  let place = target;
  for (const step of steps) {
    if (!isObject(place[step])) place[step] = {};
    place = place[step] as Fields;
  }
  place[last] = value;
}

/** Nothing stated: null, nothing, blank text, an empty list. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.every(isEmpty);
}
