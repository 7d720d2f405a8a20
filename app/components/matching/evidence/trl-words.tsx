import { useTranslation } from "react-i18next";
import type { Evidence } from "#matching/types.ts";

type Trl = Extract<Evidence, { type: "trl" }>;

const range = ({ from, to }: Trl["university"]) => (from === to ? `${from}` : `${from}–${to}`);

/** How far the work of either side has come, and whether the two meet. */
export function TrlWords({ piece }: { piece: Trl }) {
  const { t } = useTranslation();
  const ranges = { university: range(piece.university), company: range(piece.company) };
  const count = piece.stepsApart;
  return (
    <>
      {count === 0
        ? t("matches.trl.overlap", ranges)
        : t("matches.trl.apart", { ...ranges, count })}
    </>
  );
}
