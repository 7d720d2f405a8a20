import type { TFunction } from "i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Markdown } from "#app/components/markdown.tsx";

type Props = {
  t: TFunction;
  title: string;
  summary: string;
  /** The description as safe HTML. */
  html: string;
  lang: string | undefined;
  /** Longer than a description may be: only its beginning is shown. */
  isCut: boolean;
};

/** A text of the form as others will see it. */
export function Previewed({ t, title, summary, html, lang, isCut }: Props) {
  const isEmpty = title === "" && summary === "" && html === "";
  return (
    <section className="previewed" aria-label={t("forms.previewed.title")}>
      <p className="quiet">{t(isEmpty ? "forms.previewed.empty" : "forms.previewed.title")}</p>
      <div lang={lang}>
        {title ? <p className="previewed-title">{title}</p> : null}
        {summary ? <p className="lead">{summary}</p> : null}
        <Markdown html={html} />
      </div>
      {isCut ? (
        <p className="list-error">{t("forms.previewed.cut", { max: LIMITS.postingDescription })}</p>
      ) : null}
    </section>
  );
}
