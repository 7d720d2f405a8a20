/** An address with those of the values that are said. */
export function addressWith(
  path: string,
  values: Record<string, string | number | undefined>,
): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
}
