import { type MouseEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { PREVIEW } from "./preview-button.ts";
import type { TextPreview } from "./preview-text.server.ts";

type Props = {
  /** Which text of the form is shown. */
  slot: "en" | "bg" | "other";
  /** What the server has shown with this page, of whichever text. */
  shown: TextPreview | undefined;
};

/**
 * Shows a text of the form as others will see it, below the fields in which it is written. With JavaScript the reader stays
 * where they are; without it the form is sent, and comes back at this place.
 */
export function PreviewBox({ slot, shown }: Props) {
  const { t } = useTranslation();
  // Null: it could not be fetched.
  const [html, setHtml] = useState<string | null>(shown?.slot === slot ? shown.html : "");
  const show = (event: MouseEvent<HTMLButtonElement>) => {
    const { form } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    ask(form, slot).then(setHtml, () => setHtml(null));
  };
  return (
    <div id={`preview-${slot}`} className="text-preview">
      <Button
        look="plain"
        small
        formNoValidate
        name={PREVIEW}
        value={slot}
        formAction={`#preview-${slot}`}
        onClick={show}
      >
        {t("forms.preview")}
      </Button>
      {html === null ? <p className="list-error">{t("errors.notJustNow")}</p> : null}
      <div aria-live="polite" dangerouslySetInnerHTML={{ __html: html ?? "" }} />
    </div>
  );
}

/** Only the text that is meant travels; what comes back was made safe by the server. */
async function ask(form: HTMLFormElement, slot: string): Promise<string> {
  const sent = new FormData();
  sent.set(PREVIEW, slot);
  for (const [name, text] of new FormData(form))
    if (name.startsWith(`texts.${slot}.`)) sent.set(name, text);
  const answer = await fetch("/text-previews", { method: "POST", body: sent });
  return ((await answer.json()) as { preview: TextPreview }).preview.html;
}
