import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MergedMeanwhile as Merged } from "#app/domain/posting/merged-meanwhile.server.ts";
import { useMergerWords } from "#app/components/history/merger-words.ts";
import { Notice } from "#app/components/notice.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";

type Props = { merged: readonly SerializeFrom<Merged>[]; since: string };

/** That the office has merged skills which published postings name, and so has changed what they say. */
export function MergedMeanwhile({ merged, since }: Props) {
  const { t, i18n } = useTranslation();
  const shortDate = useShortDate();
  const say = useMergerWords();
  if (merged.length === 0) return null;
  return (
    <Notice title={t("workspace.merged.title")}>
      <p>{t("workspace.merged.text", { date: shortDate(since) })}</p>
      <ul>
        {merged.map(({ id, merger, language, texts, isRaised, ...names }) => {
          const { title, lang } = readerText(texts, language, i18n.language);
          return (
            <li key={`${id} ${merger}`}>
              <Link to={`/postings/${id}/versions`} lang={lang}>
                {title}
              </Link>
              {": "}
              {say(names)}
              {isRaised ? ` (${t("workspace.merged.raised")})` : null}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
