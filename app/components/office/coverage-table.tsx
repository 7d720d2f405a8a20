import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Coverage } from "#app/domain/standing/coverage.server.ts";
import { sideClass } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Counted = { open: number; standing: number };
type Props = { coverage: SerializeFrom<Coverage> | null };

const SIDES = [
  ["university", "campus"],
  ["company", "works"],
] as const;

/** Which share of the open postings of each side and kind stands in somebody's first ten. */
export function CoverageTable({ coverage }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (!coverage) return <p>{t("standing.office.notCounted")}</p>;
  return (
    <>
      <p>{t("standing.office.coverageText", { date: date(coverage.countedAt) })}</p>
      <table className="told">
        <thead>
          <tr>
            <th scope="col">{t("standing.office.kind")}</th>
            {(["open", "standing", "share"] as const).map((column) => (
              <th key={column} scope="col" className="points">
                {t(`standing.office.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIDES.map(([side, colour]) => {
            const kinds = coverage.kinds.filter(({ kind }) => sideClass(kind) === colour);
            return [
              <Row key={side} isSum name={t(`standing.office.sides.${side}`)} {...sumOf(kinds)} />,
              ...kinds.map(({ kind, ...counted }) => (
                <Row key={kind} name={t(`common.kindsMany.${kind}`)} {...counted} />
              )),
            ];
          })}
        </tbody>
      </table>
    </>
  );
}

const sumOf = (kinds: readonly Counted[]): Counted =>
  kinds.reduce(
    (sum, { open, standing }) => ({ open: sum.open + open, standing: sum.standing + standing }),
    { open: 0, standing: 0 },
  );

function Row({ name, isSum, open, standing }: Counted & { name: string; isSum?: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const share = open === 0 ? "–" : `${number((100 * standing) / open, 1)}\u00a0%`;
  return (
    <tr>
      <th scope="row">{isSum ? <strong>{name}</strong> : name}</th>
      <td className="points" data-label={t("standing.office.open")}>
        {number(open)}
      </td>
      <td className="points" data-label={t("standing.office.standing")}>
        {number(standing)}
      </td>
      <td className="points" data-label={t("standing.office.share")}>
        {share}
      </td>
    </tr>
  );
}
