import type { AppLoadContext } from "@remix-run/node";
import type { ParseKeys } from "i18next";
import { typedIn } from "#app/lib/form-entries.server.ts";
import { WORDS_OF_FORMS } from "#app/lib/words-of-forms.ts";

/** One text that somebody has typed, with the name of its field and what it is called. */
export type KeptText = { name: string; label: ParseKeys; text: string };

/** One context goes through the action and the loaders of one request, and no other. */
const kept = new WeakMap<AppLoadContext, KeptText[]>();

/** What was typed into the form of this request, should its page be refused now that the form has been. */
export const keptWords = (context: AppLoadContext): KeptText[] => kept.get(context) ?? [];

/**
 * Remembers for the rest of a request what was typed into its form. A page whose form is refused may be refused itself by
 * then, because somebody else has acted meanwhile: then nothing else would hand the words back.
 *
 * @param routeId such as routes/postings.$id_.report
 */
export async function keepWords(routeId: string, request: Request, context: AppLoadContext) {
  const route = routeId.replace(/^routes\//, "");
  if (route in WORDS_OF_FORMS) kept.set(context, textsAmong(route, await typedIn(request)));
}

/** The texts among what the form of a route has sent, in its order. */
export function textsAmong(
  route: string,
  entries: Iterable<[string, FormDataEntryValue]>,
): KeptText[] {
  const labels = WORDS_OF_FORMS[route]!;
  return [...entries].flatMap(([name, text]) => {
    const label = labels[name.replaceAll(/\[\d+\]/g, "[]")];
    return label && typeof text === "string" && text.trim() ? [{ name, label, text }] : [];
  });
}
