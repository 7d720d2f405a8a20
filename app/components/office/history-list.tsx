import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Decision } from "#app/domain/verification/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

/** Every transition of an organisation: from, to, who, when and why. */
export function HistoryList({ history }: Pick<SerializeFrom<Decision>, "history">) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (history.length === 0) return <p>{t("office.decision.noHistory")}</p>;
  return (
    <ol className="plain-list">
      {history.map(({ id, from, to, at, reason, personId, byName, formerName }) => {
        const state = t(`codes.organisationStates.${to}`);
        return (
          <li key={id} className="hit">
            <p>
              <strong>
                {from
                  ? t("office.decision.step", {
                      from: t(`codes.organisationStates.${from}`),
                      to: state,
                    })
                  : t("office.decision.came", { to: state })}
              </strong>
            </p>
            <Facts
              facts={[
                dateTime(at),
                personId ? (byName ?? t("office.former")) : t("office.system"),
                formerName && t("office.decision.formerly", { name: formerName }),
              ]}
            />
            {reason ? <p className="prose">{reason}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
