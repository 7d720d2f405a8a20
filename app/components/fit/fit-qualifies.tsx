import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Compared } from "./fit-section.tsx";

/** From when a student qualifies, with a date, and whether that is of any use for this internship. */
export function FitQualifies({ fit }: { fit: Compared }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <p>
        <strong>{[sayWhen(fit, t, formats), ...sayMoment(fit, t, formats)].join(" ")}</strong>
      </p>
      {fit.endedOn === null ? null : (
        <p>
          {t("fit.ended", { semester: fit.semester, month: monthOf(fit.endedOn, formats) })}{" "}
          <Link to="/account/studies">{t("fit.change")}</Link>
        </p>
      )}
      <p className="quiet">{t("fit.qualifies.means")}</p>
    </>
  );
}

const monthOf = (date: string, { monthOfYear }: Formats) => monthOfYear(date.slice(0, 7));

function sayWhen(fit: Compared, t: TFunction, formats: Formats): string {
  const { qualifying, qualifiesAfter, until, programme } = fit;
  if (qualifying && qualifying.on === null) return t("fit.qualifies.now");
  if (qualifying?.on)
    return t("fit.qualifies.later", {
      semester: qualifiesAfter,
      month: monthOf(qualifying.on, formats),
    });
  if (qualifiesAfter !== null) return t("fit.qualifies.outdated", { semester: qualifiesAfter });
  if (until === null || !programme) return t("fit.qualifies.unknown");
  return t("fit.qualifies.never", { semester: until });
}

/** How that lies to the internship and to the deadline for applications. */
function sayMoment({ qualifying, days }: Compared, t: TFunction, { date }: Formats): string[] {
  if (!qualifying) return [];
  const { on, availableFrom, moment, deadline } = qualifying;
  const said = availableFrom ? [t("fit.qualifies.start", { date: date(availableFrom) })] : [];
  if (moment === "over") return [...said, t("fit.qualifies.over", { to: date(days.to!) })];
  if (moment === "begun") said.push(t("fit.qualifies.begun", { from: date(days.from!) }));
  // Whoever qualifies already reads of the internship's days elsewhere on the page.
  if (moment === "in_time" && on !== null)
    said.push(t("fit.qualifies.in_time", { from: date(days.from!) }));
  return deadline ? [...said, t("fit.qualifies.deadline", { deadline: date(deadline) })] : said;
}
