import { useTranslation } from "react-i18next";
import type { Evidence, Period } from "#matching/types.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Time = Extract<Evidence, { type: "window" | "periods" }>;

/** Which days are asked, and how many of them both sides have. */
export function TimeWords({ piece }: { piece: Time }) {
  const { t } = useTranslation();
  const { date, month } = useFormats();
  const { askedDays: asked, overlapDays: overlap } = piece;
  if (piece.type === "periods") {
    const said = ({ from, to }: Period) =>
      t("matches.time.period", { from: date(from), to: date(to) });
    const sides = { university: said(piece.university), company: said(piece.company) };
    const shared = Math.min(overlap, asked);
    return (
      <>
        {t("matches.time.periods", sides)};{" "}
        {shared === 0
          ? t("matches.time.never")
          : t("matches.time.together", { overlap: shared, asked })}
      </>
    );
  }
  const { fromMonth, toMonth } = piece.window;
  const window = t("posting.window", { from: month(fromMonth), to: month(toMonth) });
  const values = { asked, overlap, window, from: date(piece.internship.from) };
  if (!piece.startsInside) return <>{t("matches.time.startOutside", values)}</>;
  return <>{t(overlap >= asked ? "matches.time.inside" : "matches.time.partly", values)}</>;
}
