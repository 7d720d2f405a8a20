import { useTranslation } from "react-i18next";
import type { KeptText } from "#app/lib/kept-words.server.ts";

const ROWS = { least: 2, most: 10, letters: 60 };

/** What was typed into a form whose page cannot be shown any more: to be copied, since nothing else has it. */
export function TypedWords({ typed }: { typed: readonly KeptText[] }) {
  const { t } = useTranslation();
  if (typed.length === 0) return null;
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">{t("errorPages.typed.title")}</h2>
      <p>{t("errorPages.typed.text")}</p>
      {typed.map(({ label, text }, index) => (
        <div key={index} className="field">
          <label htmlFor={`typed-${index}`}>{t(label)}</label>
          <textarea id={`typed-${index}`} defaultValue={text} readOnly rows={rowsFor(text)} />
        </div>
      ))}
    </section>
  );
}

const rowsFor = (text: string) =>
  Math.min(ROWS.most, Math.max(ROWS.least, Math.ceil(text.length / ROWS.letters)));
