import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";

/** Says that a list has only its first entries; nothing where it has them all. */
export function FirstOfMany({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (shown >= total) return null;
  return <p>{t("office.firstOfMany", { shown: number(shown), total: number(total) })}</p>;
}
