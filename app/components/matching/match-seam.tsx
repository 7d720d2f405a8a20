import { useTranslation } from "react-i18next";
import type { Band } from "#matching/types.ts";
import { Seam } from "#app/components/seam.tsx";

type Props = {
  /** Hundredths; null where there is no score. */
  score: { points: number; upper: number; band: Band; upperBand: Band } | null;
  /** Instead of a score. */
  word?: string;
  small?: boolean;
};

/** The score of a match, with the band that it could reach. */
export function MatchSeam({ score, word, small = false }: Props) {
  const { t } = useTranslation();
  if (!score) return <div className="seam">{word}</div>;
  const { points, upper, band, upperBand } = score;
  return (
    <div className="score" data-total={points} data-total-unknown={upper - points}>
      <Seam
        score={{ low: points, high: upper, band }}
        note={upperBand === band ? undefined : t(`matches.couldBe.${upperBand}`)}
        small={small}
      />
    </div>
  );
}
