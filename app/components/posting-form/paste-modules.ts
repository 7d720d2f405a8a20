import { readPastedModules } from "#app/domain/programme/pasted-modules-input.ts";
import type { RefusedLine } from "#app/domain/programme/pasted-modules-input.ts";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { PASTE } from "./paste-button.ts";
import { hasOwnPlace } from "./texts-by-language.ts";

const MODULE_FIELD = /^modules\[(\d+)\]\./;

/**
 * Turns rows pasted from a spreadsheet into modules of the form. What cannot be taken stays in the field where it was
 * pasted, with the reasons.
 *
 * @param entries what the form sends; changed in place
 * @returns null when nothing was to be pasted, else the coded errors of the field
 */
export function pasteInto(entries: FormData): { pasted: string[] } | null {
  if (entries.get(PASTE.name) !== PASTE.value) return null;
  entries.delete(PASTE.name);
  const rows = rowsIn(entries);
  const first = rows.filled;
  for (const name of new Set(entries.keys()))
    if (Number(MODULE_FIELD.exec(name)?.[1] ?? -1) >= first) entries.delete(name);
  const text = String(entries.get("pasted") ?? "");
  const { modules, refused } = readPastedModules(text, LIMITS.modulesPerProgramme - first);
  const language = String(entries.get("language") ?? "");
  const slot = hasOwnPlace(language) ? language : "other";
  modules.forEach(({ title, titleEn, titleBg, outcomes, isCompulsory, ...figures }, index) => {
    const set = (field: string, value: string) => {
      if (value !== "") entries.set(`modules[${first + index}].${field}`, value);
    };
    for (const [field, value] of Object.entries(figures)) set(field, value);
    set("texts.en.title", titleEn);
    set("texts.bg.title", titleBg);
    set(`texts.${slot}.title`, title);
    set(`texts.${slot}.outcomes`, outcomes);
    set("isCompulsory", isCompulsory ? "on" : "");
  });
  entries.set("pasted", refused.map((line) => line.text).join("\n"));
  entries.set("pastedCount", String(modules.length));
  return { pasted: reasonsFor(refused) };
}

/** So many rows are told one by one; a whole sheet of the wrong form is not read out. */
const ROWS_TOLD = 5;

function reasonsFor(refused: readonly RefusedLine[]): string[] {
  const excess = refused.find(({ code }) => code === "pastedTooMany");
  const wrong = refused.filter(({ code }) => code !== "pastedTooMany");
  const more = wrong.length - ROWS_TOLD;
  return [
    ...(excess ? [`pastedTooMany|line=${excess.line}&max=${LIMITS.modulesPerProgramme}`] : []),
    ...wrong.slice(0, ROWS_TOLD).map(({ code, line }) => `${code}|line=${line}`),
    ...(more > 0 ? [`pastedMoreWrong|count=${more}`] : []),
  ];
}

/** How many rows stand before the empty ones at the end, which make place. */
function rowsIn(entries: FormData): { filled: number } {
  let filled = 0;
  for (const [name, value] of entries) {
    const index = MODULE_FIELD.exec(name)?.[1];
    if (index !== undefined && value !== "") filled = Math.max(filled, Number(index) + 1);
  }
  return { filled };
}
