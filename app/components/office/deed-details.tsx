import { useTranslation } from "react-i18next";
import type { DeedWords } from "#app/domain/record/deed-words.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** What a deed was about, what it changed and why, below its verb; nothing where the record says nothing of it. */
export function DeedDetails({ words }: { words: DeedWords }) {
  const { t } = useTranslation();
  const { domain, changes, reason, outcome } = words;
  const { country } = useFormats();
  const said = (field: string, value: string | null) => {
    if (value === null) return t("office.deed.nothing");
    return field === "country" ? country(value) : value;
  };
  return (
    <>
      {domain ? <p>{domain}</p> : null}
      {changes.map(({ field, before, after }) => (
        <p key={field}>
          {t("office.deed.changed", {
            field: t(`office.deed.fields.${field}`),
            before: said(field, before),
            after: said(field, after),
          })}
        </p>
      ))}
      {reason ? <p className="prose">{reason}</p> : null}
      {outcome ? <p className="prose quiet">{t("office.deed.told", { words: outcome })}</p> : null}
    </>
  );
}
