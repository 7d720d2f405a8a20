import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MatchSide } from "#app/domain/matching/sides.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { degreeOf, useSideFacts } from "./side-facts.ts";
import { SideLabels } from "./side-labels.tsx";

/** One of the two postings of a pair, with its key facts. */
export function SideSheet({ side }: { side: MatchSide }) {
  const { t, i18n } = useTranslation();
  const { title, lang } = readerText({ ...side.texts }, side.language, i18n.language);
  return (
    <section className={classNames("sheet", sideClass(side.kind))}>
      <KindTag kind={side.kind} detail={degreeOf(side, t)} year={side.academicYear} />
      <h2>
        <Link to={`/postings/${side.id}`} lang={lang}>
          {title}
        </Link>
      </h2>
      <Facts facts={useSideFacts(side)} />
      <SideLabels side={side} />
    </section>
  );
}
