import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MOST_LISTED } from "#app/domain/matching/list-input.ts";
import type { MatchListPage } from "#app/domain/matching/match-list.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { whyNotOpenWords } from "./why-not-open.ts";

type Gone = NonNullable<SerializeFrom<MatchListPage>["news"]>["gone"];
type Named = Gone["named"][number];

/** What was in the list at the reader's visit before and is not any more, with why. */
export function GoneMatches({ gone: { named, unnamed } }: { gone: Gone }) {
  const { t } = useTranslation();
  if (named.length + unnamed === 0) return null;
  return (
    <section id="gone" aria-labelledby="gone-title">
      <h2 id="gone-title">{t("matchNews.goneTitle")}</h2>
      <ul className="hits">
        {named.map((posting) => (
          <One key={posting.id} posting={posting} />
        ))}
      </ul>
      {unnamed > 0 ? <p>{t("matchNews.unnamed", { count: unnamed })}</p> : null}
    </section>
  );
}

function One({ posting }: { posting: Named }) {
  const { t, i18n } = useTranslation();
  const { id, kind, academicYear, organisation, language, texts, why } = posting;
  const { title, lang } = readerText({ ...texts }, language, i18n.language);
  const said =
    why === "below" || why === "noMatch"
      ? t(`matchNews.why.${why}`, { most: MOST_LISTED })
      : whyNotOpenWords(t, why);
  return (
    <li className={classNames("hit", sideClass(kind))}>
      <KindTag kind={kind} year={academicYear} />
      <h3>
        <Link to={`/postings/${id}`} lang={lang}>
          {title}
        </Link>
      </h3>
      <Facts facts={[readerName(organisation, i18n.language), said]} />
    </li>
  );
}
