import { useTranslation } from "react-i18next";
import { POSTING_KINDS } from "#app/domain/dismissal/input.ts";
import type { ReasonCount } from "#app/domain/dismissal/queries.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** How many matches were hidden for which reason, by the kind of the posting whose list they stood in. */
export function HiddenMatchesTable({ reasons }: { reasons: readonly ReasonCount[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const total = t("office.matches.total");
  return (
    <table className="told">
      <caption>{t("office.matches.hidden")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("dismissals.why")}</th>
          {POSTING_KINDS.map((kind) => (
            <th key={kind} scope="col" className="points">
              {t(`office.matches.lists.${kind}`)}
            </th>
          ))}
          <th scope="col" className="points">
            {total}
          </th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(({ reason, kinds }) => (
          <tr key={reason}>
            <th scope="row">{t(`dismissals.reasons.${reason}`)}</th>
            {POSTING_KINDS.map((kind) => (
              <td key={kind} className="points" data-label={t(`office.matches.lists.${kind}`)}>
                {number(kinds[kind] ?? 0)}
              </td>
            ))}
            <td className="points" data-label={total}>
              {number(Object.values(kinds).reduce((sum, count) => sum + count, 0))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
