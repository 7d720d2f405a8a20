/** What was just done, as the address says after a form (`?done=name`); null when it says nothing of the kind. */
export function doneOf<const Done extends string>(
  request: Request,
  known: readonly Done[],
): Done | null {
  const said = new URL(request.url).searchParams.get("done");
  return known.find((one) => one === said) ?? null;
}
