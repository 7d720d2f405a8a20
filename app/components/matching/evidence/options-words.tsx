import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Condition, Evidence, Side } from "#matching/types.ts";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Naming } from "../naming.ts";

type Options = Extract<Evidence, { type: "options" }>;
type Props = { piece: Options; condition: Condition; naming: Naming };

/** What either side can live with, and what they have in common: languages and each of the terms. */
export function OptionsWords({ piece, condition, naming }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  // Whoever names languages works in all of them; of terms any one will do.
  const join = condition === "language" ? formats.list : formats.either;
  const say = (codes: readonly string[]) =>
    join(codes.map((code) => optionWord(condition, code, t, formats)));
  const ofSide = (side: Side) =>
    t("matches.options.side", {
      side: t(`matches.sides.${naming.kinds[side]}`),
      options: say(piece[side]),
    });
  const shared =
    piece.shared.length > 0
      ? t("matches.options.shared", { options: say(piece.shared) })
      : t("matches.options.none");
  return <>{[ofSide("university"), ofSide("company"), shared].join("; ")}</>;
}

/** An option of a condition in words; every other condition has no options. */
export function optionWord(
  condition: Condition,
  code: string,
  t: TFunction,
  { language }: Formats,
): string {
  switch (condition) {
    case "language":
      return code === "any" ? t("codes.languages.any") : language(code);
    case "funding":
      return t(`codes.funding.${code as "any"}`);
    case "ip":
      return t(`codes.ip.${code as "any"}`);
    case "confidentiality":
      return t(`codes.confidentiality.${code as "any"}`);
    default:
      return code;
  }
}
