import { LIMITS, type PostingKind } from "#app/domain/posting/options-input.ts";
import { isOnlyPreferred } from "#app/domain/skill-suggestion/input.ts";
import { asBrought, asPreferred, CHOICES_OF, type Choice, REFUSE } from "./choices.ts";
import { modulesIn, placeOf, titleOf, valuesIn } from "./places-in.ts";
import { readRefused, writeRefused } from "./refused.ts";
import { choiceName, readShown, SHOWN, type Shown } from "./shown.ts";
import { DO_CHOSEN, SUGGEST } from "./suggest-button.ts";
import { takeIntoList, takeIntoModule } from "./take.ts";

/** What became of a list of suggestions. */
export type Decided = { taken: number; refused: number; fieldErrors: Record<string, string[]> };

/**
 * Does what was chosen in a list of suggestions, one by one and, by the button, for all of a tier that nothing was chosen
 * for (one of several and what is welcome as preferred where all are required, what the author brings as brought): takes skills into the rows of the form, and remembers what is refused.
 *
 * @param entries what the form sends; changed in place
 * @returns null when no button of such a list was pressed
 */
export function decide(kind: PostingKind, entries: FormData): Decided | null {
  const [said, tier, code] = String(entries.get(SUGGEST) ?? "").split(" ");
  if (said !== DO_CHOSEN) return null;
  const shown = readShown(entries.get(SHOWN));
  const chosen = shown.map((one, index) => {
    const own = entries.get(choiceName(index));
    return { one, code: own ?? (one.tier === tier && code ? codeForAll(one, code) : undefined) };
  });
  const decided: Decided = { taken: 0, refused: 0, fieldErrors: {} };
  for (const choice of CHOICES_OF[kind])
    take(
      entries,
      choice,
      chosen.filter((one) => one.code === choice.code).map(({ one }) => one),
      decided,
    );
  const refused = chosen.filter((one) => one.code === REFUSE).map(({ one }) => one);
  refuse(entries, refused);
  return { ...decided, refused: refused.length };
}

function codeForAll(one: Shown, code: string): string {
  if (one.isBrought) return asBrought(code);
  return isOnlyPreferred(one) ? asPreferred(code) : code;
}

function take(entries: FormData, choice: Choice, list: readonly Shown[], decided: Decided): void {
  const { list: name } = choice;
  if (name !== "skills") {
    const taken = takeIntoList(entries, { ...choice, list: name }, list);
    decided.taken += taken;
    if (taken < list.length) decided.fieldErrors[name] = [`tooMany|max=${LIMITS.skillsPerPosting}`];
    return;
  }
  for (const [place, own] of byModule(entries, list)) {
    const taken = takeIntoModule(entries, place, own);
    decided.taken += taken;
    if (taken < own.length)
      decided.fieldErrors[`${place}.skills`] = [`tooMany|max=${LIMITS.skillsPerModule}`];
  }
}

/** Skills by the module for which they were shown; of a module that is gone nothing is taken. */
function byModule(entries: FormData, list: readonly Shown[]): Map<string, Shown[]> {
  const titles = modulesIn(valuesIn(entries)).map(titleOf);
  const places = new Map<string, Shown[]>();
  for (const one of list) {
    const stays = titles.findIndex(
      (title, index) => placeOf(index) === one.place && title === one.key,
    );
    const index = stays >= 0 ? stays : titles.indexOf(one.key);
    if (index < 0) continue;
    places.set(placeOf(index), [...(places.get(placeOf(index)) ?? []), one]);
  }
  return places;
}

function refuse(entries: FormData, list: readonly Shown[]): void {
  const refused = writeRefused(readRefused(entries.get("refusedSkills")), list);
  if (refused) entries.set("refusedSkills", refused);
}
