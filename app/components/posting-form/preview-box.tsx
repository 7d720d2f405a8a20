import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Button } from "#app/components/button.tsx";
import { Markdown } from "#app/components/markdown.tsx";
import { PREVIEW } from "./preview-button.ts";
import type { TextPreview } from "./preview-text.server.ts";
import { usePreview } from "./use-preview.ts";

type Props = {
  /** Which text of the form is shown. */
  slot: "en" | "bg" | "other";
  /** What the server has shown with this page, of whichever text. */
  shown: TextPreview | undefined;
};

/** Shows a text of the form as others will see it, below the fields in which it is written. */
export function PreviewBox({ slot, shown }: Props) {
  const { t } = useTranslation();
  const { preview, hasFailed, show } = usePreview(shown?.slot === slot ? shown : undefined);
  const place = `preview-${slot}`;
  return (
    <div id={place} className="text-preview">
      <Button
        look="plain"
        small
        formNoValidate
        name={PREVIEW}
        value={slot}
        // Sent without JavaScript, the form comes back at the place where it was.
        formAction={`#${place}`}
        onClick={show}
      >
        {t("forms.preview.show")}
      </Button>
      <p role="status" className={hasFailed ? "list-error" : "spoken"}>
        {hasFailed ? t("forms.preview.failed") : null}
        {preview && !hasFailed ? t("forms.preview.below") : null}
      </p>
      {preview ? <Previewed {...preview} lang={slot === "other" ? undefined : slot} /> : null}
    </div>
  );
}

type Shown = TextPreview & { lang: string | undefined };

function Previewed({ title, summary, html, isCut, lang }: Shown) {
  const { t } = useTranslation();
  const isEmpty = title === "" && summary === "" && html === "";
  return (
    <section className="previewed" aria-label={t("forms.preview.title")}>
      <p className="quiet">{t(isEmpty ? "forms.preview.empty" : "forms.preview.title")}</p>
      <div lang={lang}>
        {title ? <p className="previewed-title">{title}</p> : null}
        {summary ? <p className="lead">{summary}</p> : null}
        <Markdown html={html} />
      </div>
      {isCut ? (
        <p className="list-error">{t("forms.preview.cut", { max: LIMITS.postingDescription })}</p>
      ) : null}
    </section>
  );
}
