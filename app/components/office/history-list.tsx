import type { SerializeFrom } from "@remix-run/node";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Decision } from "#app/domain/verification/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { DeedDetails } from "./deed-details.tsx";
import { useVerb } from "./use-verb.ts";

type Told = SerializeFrom<Decision>["history"][number];
type Step = Extract<Told, { deed: null }>;

/** What was decided about an organisation: what, who, when and why. */
export function HistoryList({ history }: { history: readonly Told[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const verbOf = useVerb();
  if (history.length === 0) return <p>{t("office.decision.noHistory")}</p>;
  return (
    <ol className="plain-list">
      {history.map((one) => (
        <li key={one.id} className="hit">
          <p>
            <strong>{one.deed ? verbOf(one.deed.verb) : stepIn(t, one)}</strong>
          </p>
          <Facts
            facts={[
              dateTime(one.at),
              one.personId ? (one.byName ?? t("office.former")) : t("office.system"),
              one.formerName && t("office.decision.formerly", { name: one.formerName }),
            ]}
          />
          <DeedDetails words={one.deed ?? { ...NO_WORDS, reason: reasonIn(t, one) }} />
        </li>
      ))}
    </ol>
  );
}

const NO_WORDS = { domain: null, changes: [], outcome: null };

function stepIn(t: TFunction, { from, to }: Step): string {
  const state = t(`codes.organisationStates.${to}`);
  return from
    ? t("office.decision.step", { from: t(`codes.organisationStates.${from}`), to: state })
    : t("office.decision.came", { to: state });
}

/** Staff refuse for a reason; without one it came of itself, as does that somebody may claim it again. */
function reasonIn(t: TFunction, { from, to, reason }: Step): string | null {
  const isOfAbsence = from !== null && (to === "unclaimed" || (to === "refused" && !reason));
  return isOfAbsence ? t("office.decision.nobodyLeft") : reason;
}
