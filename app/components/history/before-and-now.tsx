import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type ComparedRow = { key: string; term: ReactNode; before: ReactNode; now: ReactNode };

type Props = { caption: string; rows: readonly ComparedRow[]; before?: string; now?: string };

/** What something was and what it is, term by term; on a phone each term becomes a labelled block. */
export function BeforeAndNow({ caption, rows, ...headings }: Props) {
  const { t } = useTranslation();
  const { before = t("history.before"), now = t("history.now") } = headings;
  if (rows.length === 0) return null;
  return (
    <table className="told">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("history.what")}</th>
          <th scope="col">{before}</th>
          <th scope="col">{now}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.term}</th>
            <td data-label={before}>{row.before}</td>
            <td data-label={now}>{row.now}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
