import { useTranslation } from "react-i18next";
import { academicYear } from "#app/lib/academic-year.ts";
import { classNames } from "#app/lib/class-names.ts";
import { sideClass, type Kind } from "#app/lib/sides.ts";
import { Parted } from "./facts.tsx";

type Props = {
  kind: Kind;
  detail?: string | undefined;
  /** The year in which a curriculum begins: two of one programme bear the same title. */
  year?: number | null;
};

/** The kind of a posting in the colour of its side, with a detail such as the degree beside it. */
export function KindTag({ kind, detail, year }: Props) {
  const { t } = useTranslation();
  const facts = [t(`common.kinds.${kind}`), detail, year ? academicYear(year) : null];
  return (
    <span className={classNames("kind", "parted", sideClass(kind))}>
      <Parted facts={facts.filter(Boolean)} />
    </span>
  );
}
