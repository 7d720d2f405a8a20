import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { translator } from "#app/i18n/instances.ts";
import type { Language } from "#app/i18n/languages.ts";
import { LONGEST_MARKDOWN, renderMarkdown } from "#app/lib/markdown.server.ts";
import { PREVIEW } from "./preview-button.ts";
import { Previewed } from "./previewed.tsx";
import { hasOwnPlace } from "./texts-by-language.ts";

/** A text of the form, by its place there (`en`, `bg` or `other`), as HTML: what shows it is not sent to browsers. */
export type TextPreview = { slot: string; html: string };

/**
 * What a text will look like to others, where one of the buttons for that was pressed.
 *
 * @param entries what the form sends; the button's own entry is taken out
 * @param reader the language of the words around the text
 * @returns null when no such button was pressed
 */
export function previewText(entries: FormData, reader: Language): { preview: TextPreview } | null {
  const slot = entries.get(PREVIEW);
  if (typeof slot !== "string") return null;
  entries.delete(PREVIEW);
  const said = (field: string) => String(entries.get(`texts.${slot}.${field}`) ?? "").trim();
  const description = said("description");
  const shown = createElement(Previewed, {
    t: translator(reader),
    title: said("title").slice(0, LIMITS.postingTitle),
    summary: said("summary").slice(0, LIMITS.postingSummary),
    html: renderMarkdown(description),
    lang: hasOwnPlace(slot) ? slot : undefined,
    isCut: description.length > LONGEST_MARKDOWN,
  });
  return { preview: { slot, html: renderToStaticMarkup(shown) } };
}
