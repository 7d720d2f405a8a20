import { useTranslation } from "react-i18next";
import type { Reason } from "#matching/types.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** What a line carries of what it can carry; a range where some of it is not known. */
export function LinePoints({ reason }: { reason: Reason }) {
  const { t } = useTranslation();
  const { points, pointsRange } = useFormats();
  return (
    <span className="line-points">
      {t("fit.ofPoints", {
        points: pointsRange(reason.points, reason.points + reason.unknown),
        possible: points(reason.possible),
      })}
    </span>
  );
}
