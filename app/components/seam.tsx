import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Facts } from "#app/components/facts.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Band = "strong" | "good" | "partial" | "weak";

type Props = {
  /** Guaranteed points and guaranteed plus unknown ones, in hundredths; null without enough data. */
  score: { low: number; high: number; band: Band } | null;
  /** What stands below the bar, such as "could be strong". */
  notes?: readonly string[];
  /** For lists: one line instead of a column. */
  small?: boolean;
};

/** The score between two sides: certain points solid, unknown ones hatched, the band in words. */
export function Seam({ score, notes = [], small = false }: Props) {
  const { t } = useTranslation();
  const { points, pointsRange } = useFormats();
  const className = classNames("seam", small && "small");
  if (!score) return <div className={className}>{t("common.seam.noData")}</div>;
  const { low, high, band } = score;
  const values = { low: points(low), gap: points(high - low) };
  const said = [...(low < high ? [t("common.seam.note", values)] : []), ...notes];
  return (
    <div className={className}>
      {small ? null : <small>{t(`common.bands.${band}`)}</small>}
      <strong>{pointsRange(low, high)}</strong>
      <Bar
        low={low}
        high={high}
        label={
          low === high
            ? t("common.seam.certain", { points: points(low) })
            : t("common.seam.range", values)
        }
      />
      {small ? (
        <Facts facts={[t(`common.bands.${band}`), ...said]} />
      ) : (
        said.map((note) => <small key={note}>{note}</small>)
      )}
    </div>
  );
}

/** Widths are attributes of the drawing, since the content security policy allows no style. */
function Bar({ low, high, label }: { low: number; high: number; label: string }) {
  const hatch = `hatch${useId().replaceAll(":", "")}`;
  return (
    <svg className="bar" role="img" aria-label={label} height="12">
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(25)"
        >
          <path className="hatch" d="M1 0v6" strokeWidth="2" />
        </pattern>
      </defs>
      <rect className="certain" width={`${low / 100}%`} height="100%" />
      <rect
        x={`${low / 100}%`}
        width={`${(high - low) / 100}%`}
        height="100%"
        fill={`url(#${hatch})`}
      />
    </svg>
  );
}
