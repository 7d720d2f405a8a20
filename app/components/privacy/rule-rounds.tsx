import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { getRetention } from "#app/domain/retention/queries.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { sayPeriod } from "./say-period.ts";

type Retention = SerializeFrom<Awaited<ReturnType<typeof getRetention>>>;

/** The same rules for staff, with what the last rounds have removed. */
export function RuleRounds({ rules, days }: Pick<Retention, "rules" | "days">) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, dateTime } = formats;
  return (
    <table className="told">
      <thead>
        <tr>
          <th scope="col">{t("privacy.what")}</th>
          <th scope="col">{t("privacy.period")}</th>
          <th scope="col">{t("privacy.staff.last")}</th>
          <th scope="col" className="points">
            {t("privacy.staff.sum", { days })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ name, period, runs, removed }) => (
          <tr key={name}>
            <th scope="row">{t(`privacy.rules.${name}.what`)}</th>
            <td data-label={t("privacy.period")}>{sayPeriod(t, formats, period)}</td>
            <td data-label={t("privacy.staff.last")}>
              {runs.length === 0 ? t("privacy.staff.never") : null}
              <ul className="plain-list">
                {runs.map((run) => (
                  <li key={run.at}>
                    {t("privacy.staff.round", {
                      date: dateTime(run.at),
                      removed: number(run.removed),
                    })}
                  </li>
                ))}
              </ul>
            </td>
            <td className="points" data-label={t("privacy.staff.sum", { days })}>
              {number(removed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
