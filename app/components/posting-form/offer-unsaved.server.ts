import { parse } from "@conform-to/react";
import { formOf } from "#app/lib/form-entries.server.ts";
import { differsFrom } from "./differs-from.ts";

type Kept = { entries: [string, string][]; revision: number | null; savedAt: Date };

/**
 * What a form's page is told of what somebody has typed and not saved: nothing when it says what the form says anyway.
 * `?restore=1` opens the form with it.
 *
 * @param revision of the posting as it is now; a new one has none
 */
export function offerUnsaved(
  request: Request,
  kept: Kept | null,
  { values, revision = 0 }: { values: object; revision?: number },
) {
  if (!kept || !differsFrom(values, kept.entries)) return { unsaved: null, restored: null };
  const { entries, savedAt } = kept;
  const isRestored = new URL(request.url).searchParams.get("restore") === "1";
  const isOld = kept.revision !== null && kept.revision < revision;
  return {
    unsaved: { savedAt, isRestored, isOld },
    restored: isRestored ? asTyped(entries) : null,
  };
}

/** As if the form had been sent and come back; nothing is judged. */
const asTyped = (entries: [string, string][]) =>
  parse<unknown, string[]>(formOf(entries), { resolve: () => ({ error: {} }) }).reply();
