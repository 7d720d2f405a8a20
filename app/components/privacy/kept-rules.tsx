import { useTranslation } from "react-i18next";
import type { KeptRule } from "#app/domain/retention/queries.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { sayPeriod } from "./say-period.ts";

/** What is kept for a while, why, and for how long. */
export function KeptRules({ rules }: { rules: readonly KeptRule[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <table className="told kept-rules">
      <thead>
        <tr>
          <th scope="col">{t("privacy.what")}</th>
          <th scope="col">{t("privacy.why")}</th>
          <th scope="col">{t("privacy.period")}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ name, period }) => (
          <tr key={name}>
            <th scope="row">{t(`privacy.rules.${name}.what`)}</th>
            <td data-label={t("privacy.why")}>{t(`privacy.rules.${name}.why`)}</td>
            <td data-label={t("privacy.period")}>{sayPeriod(t, formats, period)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
