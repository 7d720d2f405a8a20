import { LIMITS } from "#app/domain/posting/options-input.ts";
import { isBlank, textOf } from "../rows.ts";
import { hasOwnPlace } from "../texts-by-language.ts";
import { readButton, SUGGEST, TAKE_PASTED } from "./suggest-button.ts";

/**
 * Puts a text that was pasted whole, such as an advertisement, into the form: its first line is the title, the rest the
 * description, in the language that its letters are of. What was typed is never replaced: a text that finds no place stays
 * where it was pasted.
 *
 * @param entries what the form sends; changed in place, so that the texts are read for skills next
 * @returns null when the button for that was not pressed, else the coded errors of the field
 */
export function takePasted(entries: FormData): { advertisement: string[] } | null {
  if (entries.get(SUGGEST) !== TAKE_PASTED) return null;
  entries.delete(SUGGEST);
  const text = textOf(entries.get("advertisement")).replaceAll("\r\n", "\n").trim();
  if (text === "") return { advertisement: ["required"] };
  const language = textOf(entries.get("language"));
  const slot = slotFor(text, language);
  const field = (name: string, of = slot) => `texts.${of}.${name}`;
  const stands = (name: string, of = slot) => !isBlank(entries.get(field(name, of)));
  if (stands("description")) return { advertisement: ["textStandsThere"] };
  const { title, rest } = parted(text, stands("title"));
  if (rest.length > LIMITS.postingDescription)
    return { advertisement: [`tooLong|max=${LIMITS.postingDescription}`] };
  const original = hasOwnPlace(language) ? language : "other";
  // Whoever begins with a text has said by it which language is the original.
  if (slot !== "other" && !stands("title", original) && !stands("description", original))
    entries.set("language", slot);
  if (title) entries.set(field("title"), title);
  entries.set(field("description"), rest);
  entries.set("advertisement", "");
  entries.set(SUGGEST, readButton("").value);
  return { advertisement: [] };
}

/** A text in a language without a place of its own stands where the form says that it does. */
function slotFor(text: string, language: string): string {
  if (!hasOwnPlace(language)) return "other";
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > latin / 2 ? "bg" : "en";
}

function parted(text: string, hasTitle: boolean): { title: string; rest: string } {
  const [first = "", ...others] = text.split("\n");
  const title = first.replaceAll(/^[#*_\s]+|[*_\s]+$/g, "");
  const isTitle = title !== "" && title.length <= LIMITS.postingTitle && others.length > 0;
  return hasTitle || !isTitle
    ? { title: "", rest: text }
    : { title, rest: others.join("\n").trim() };
}
