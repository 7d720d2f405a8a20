import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Band } from "#matching/types.ts";
import type { BandReason } from "#app/domain/matching/band-reason.server.ts";
import { Seam } from "#app/components/seam.tsx";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = {
  /** Hundredths; null where there is no score. */
  score: {
    points: number;
    upper: number;
    /** What of it is open only because not all skills are stated; absent where that is not told. */
    untold?: number;
    band: Band;
    upperBand: Band;
    /** What keeps it from the next better band; null for the best one, absent where that is not told. */
    reason?: BandReason | null;
  } | null;
  /** Instead of a score. */
  word?: string;
  small?: boolean;
};

/** The score of a match, with the band that it could reach and why it has no better one. */
export function MatchSeam({ score, word, small = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!score) return <div className="seam">{word}</div>;
  const { points, upper, untold = 0, band, upperBand, reason } = score;
  return (
    <div className="score" data-total={points} data-total-unknown={upper - points}>
      <Seam
        score={{ low: points, high: upper, band }}
        notes={[
          ...(untold > 0 ? [t("matches.untold", { points: formats.points(untold) })] : []),
          ...(upperBand === band ? [] : [t(`matches.couldBe.${upperBand}`)]),
          ...(reason ? [sayReason(reason, t, formats)] : []),
        ]}
        small={small}
      />
    </div>
  );
}

/** Shares are rounded down, as points are: what reads as enough must be enough. */
function sayReason({ next, lacks, has, needed }: BandReason, t: TFunction, formats: Formats) {
  const say = (value: number) =>
    lacks === "points" ? formats.points(value) : formats.percent(Math.floor(value / 10) / 100);
  return t(`matches.why.${lacks}`, {
    has: say(has),
    needed: say(needed),
    band: t(`matches.why.bands.${next}`),
  });
}
