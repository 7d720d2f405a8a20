import { useTranslation } from "react-i18next";
import type { MatchSide } from "#app/domain/matching/sides.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { unclaimedWords } from "#app/lib/unclaimed-words.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** What a reader has to know of a posting's origin: another language, or a listing that nobody has claimed. */
export function SideLabels({ side }: { side: MatchSide }) {
  const { t, i18n } = useTranslation();
  const { language } = useFormats();
  const { lang, isForeign } = readerText({ ...side.texts }, side.language, i18n.language);
  const labels = [
    isForeign ? t("matches.foreignText", { language: language(lang) }) : null,
    side.organisation.state === "unclaimed"
      ? unclaimedWords(t, "posting.listedFrom", side.organisation.listedFrom)
      : null,
  ];
  return <Facts facts={labels} />;
}
