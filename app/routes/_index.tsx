import type { MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SearchBox } from "#app/components/search-box.tsx";
import { SideOffer } from "#app/components/side-offer.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("common.product"), description: t("home.description") }));

export default function Home() {
  const { t } = useTranslation();
  return (
    <>
      <section className="opening">
        <h1>{t("home.title")}</h1>
        <p className="lead">{t("home.lead")}</p>
        <SearchBox hint={t("common.searchHint")} />
      </section>
      <section aria-labelledby="two-sides">
        <h2 id="two-sides">{t("home.sidesTitle")}</h2>
        <div className="two-sides">
          <SideOffer side="campus" kinds={["programme", "project_proposal"]} />
          <SideOffer side="works" kinds={["internship", "co_development_offer"]} />
        </div>
      </section>
      <Loop />
    </>
  );
}

function Loop() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="loop" className="two-columns">
      <div>
        <h2 id="loop">{t("home.loopTitle")}</h2>
        <ol className="steps loop">
          <li>{t("home.loop.demand")}</li>
          <li>{t("home.loop.gap")}</li>
          <li>{t("home.loop.change")}</li>
        </ol>
      </div>
      <div>
        <h2>{t("home.reasonsTitle")}</h2>
        <p>{t("home.reasons")}</p>
        <p>
          <Link to="/how-matching-works">{t("common.howMatchingWorks")}</Link>
        </p>
      </div>
    </section>
  );
}
