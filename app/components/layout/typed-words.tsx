import { useTranslation } from "react-i18next";
import { KeptTexts } from "#app/components/kept-texts.tsx";
import type { KeptText } from "#app/lib/kept-words.server.ts";

/** What was typed into a form whose page cannot be shown any more: to be copied, since nothing else has it. */
export function TypedWords({ typed }: { typed: readonly KeptText[] }) {
  const { t } = useTranslation();
  if (typed.length === 0) return null;
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">{t("errorPages.typed.title")}</h2>
      <p>{t("errorPages.typed.text")}</p>
      <KeptTexts texts={typed.map(({ label, text }) => ({ label: t(label), text }))} />
    </section>
  );
}
