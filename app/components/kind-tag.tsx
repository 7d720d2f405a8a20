import { useTranslation } from "react-i18next";
import { classNames } from "#app/lib/class-names.ts";
import { sideClass, type Kind } from "#app/lib/sides.ts";

/** The kind of a posting in the colour of its side, with a detail such as the degree beside it. */
export function KindTag({ kind, detail }: { kind: Kind; detail?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={classNames("kind", sideClass(kind))}>
      {t(`common.kinds.${kind}`)}
      {detail ? ` · ${detail}` : null}
    </span>
  );
}
