const expressions = new Map<string, RegExp>();

/** A regular expression of a mapping, compiled once. */
export function expression(source: string, flags = "u"): RegExp {
  const key = `${flags}/${source}`;
  let found = expressions.get(key);
  if (!found) expressions.set(key, (found = new RegExp(source, flags)));
  found.lastIndex = 0;
  return found;
}
