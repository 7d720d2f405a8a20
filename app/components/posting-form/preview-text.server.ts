import { LIMITS } from "#app/domain/posting/options-input.ts";
import { LONGEST_MARKDOWN, renderMarkdown } from "#app/lib/markdown.server.ts";
import { PREVIEW } from "./preview-button.ts";

/** A text of the form as others will see it. */
export type TextPreview = {
  /** Its place in the form: `en`, `bg` or `other`. */
  slot: string;
  title: string;
  summary: string;
  /** The description, made safe. */
  html: string;
  /** Longer than a description may be: only its beginning is shown. */
  isCut: boolean;
};

/**
 * What a text will look like to others, where one of the buttons for that was pressed.
 *
 * @param entries what the form sends; the button's own entry is taken out
 * @returns null when no such button was pressed
 */
export function previewText(entries: FormData): { preview: TextPreview } | null {
  const slot = entries.get(PREVIEW);
  if (typeof slot !== "string") return null;
  entries.delete(PREVIEW);
  const said = (field: string) => String(entries.get(`texts.${slot}.${field}`) ?? "").trim();
  const description = said("description");
  return {
    preview: {
      slot,
      title: said("title").slice(0, LIMITS.postingTitle),
      summary: said("summary").slice(0, LIMITS.postingSummary),
      html: renderMarkdown(description),
      isCut: description.length > LONGEST_MARKDOWN,
    },
  };
}
