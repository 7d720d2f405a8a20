import { useTranslation } from "react-i18next";
import type { Evidence } from "#matching/types.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Naming } from "../naming.ts";

type Where = Extract<Evidence, { type: "remote" | "distance" }>;

/** The two nearest places with their distance, and the way of working. */
export function PlaceWords({ piece, naming }: { piece: Where; naming: Naming }) {
  const { t } = useTranslation();
  const { distance } = useFormats();
  if (piece.type === "remote") return <>{t("matches.place.remote")}</>;
  const [university, company] = [naming.place(piece.university), naming.place(piece.company)];
  const apart = distance(piece.km);
  const where =
    university === null || company === null
      ? t("matches.place.distance", { distance: apart })
      : university === company
        ? t("matches.place.same", { place: university })
        : t("matches.place.apart", { university, company, distance: apart });
  const counted =
    piece.mode && t("matches.place.counted", { mode: t(`codes.modes.${piece.mode}`) });
  return <>{[where, ...(counted ? [counted] : [])].join("; ")}</>;
}
