import { useTranslation } from "react-i18next";
import type { MissingFact, Side } from "#matching/types.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Naming } from "../naming.ts";

type Props = { missing: readonly MissingFact[]; side: Side; naming: Naming };

/** What one side has not stated; nothing when it has stated all. */
export function MissingWords({ missing, side, naming }: Props) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const facts = missing
    .filter((one) => one.side === side)
    .map(({ fact }) => t(`matches.factNames.${fact}`));
  if (facts.length === 0) return null;
  return <>{t(`matches.missing.${naming.kinds[side]}`, { facts: list(facts) })}</>;
}
