import type { findHeldForm } from "#app/domain/posting/held-form.server.ts";
import type { getPostingForm } from "#app/domain/posting/queries.server.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import type { Language } from "#app/i18n/languages.ts";
import { textsAmong } from "#app/lib/kept-words.server.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { languageOptions } from "./language-options.ts";
import { missingAsResult } from "./missing-as-result.ts";
import { offerUnsaved } from "./offer-unsaved.server.ts";
import { valuesFrom } from "./values-from.ts";

type Opened = Awaited<ReturnType<typeof getPostingForm>>;
type Held = NonNullable<Awaited<ReturnType<typeof findHeldForm>>>;
type Kept = Parameters<typeof offerUnsaved>[1];

/** What the page of a posting's form is told in the reader's language, with what was typed into it and not saved. */
export function toldForm(request: Request, form: Opened, kept: Kept) {
  const reader = languageOf(request);
  const { content, revision, refused } = form;
  const values = valuesFrom(content, namesIn(form, reader), { revision, refused });
  const lacking = missingAsResult(form.missing, content);
  return {
    ...offerUnsaved(request, kept, { values, revision }),
    id: form.id,
    kind: content.kind,
    title: readerText(content.texts, content.language, reader).title ?? "",
    organisation: readerName(form.organisation, reader),
    ...form.publicity,
    values,
    gone: Object.values(form.labels).filter((label) => label.gone),
    missing: lacking.error,
    check: isChecked(request) && form.missing.length > 0 ? lacking : null,
    languageOptions: languageOptions(reader),
  };
}

/** The same where there is no form, since the posting cannot be written as it stands. */
export function toldHeld(request: Request, held: Held, kept: Kept) {
  const { id, kind, code, texts, language } = held;
  const title = readerText(texts, language, languageOf(request)).title ?? "";
  return {
    id,
    kind,
    code,
    title,
    isForGood: held.state === "archived",
    kept: kept && {
      at: kept.savedAt,
      texts: textsAmong("postings.$id_.edit", kept.entries),
    },
  };
}

/** Whether somebody comes from an attempt to publish. */
const isChecked = (request: Request) =>
  new URL(request.url).searchParams.get("check") === "publication";

const namesIn = ({ labels, places }: Opened, reader: Language) => ({
  skill: (id: string) => labels[id]?.[reader] ?? id,
  place: (id: string) => places[id]?.[reader] ?? id,
});
