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

/** The posting whose matches are listed. */
export function MatchListHead({ side }: { side: MatchSide }) {
  const { t, i18n } = useTranslation();
  const { title, lang } = readerText({ ...side.texts }, side.language, i18n.language);
  return (
    <header className={classNames("posting-head", sideClass(side.kind))}>
      <KindTag kind={side.kind} detail={degreeOf(side, t)} year={side.academicYear} />
      <h1>
        <Link to={`/postings/${side.id}`} lang={lang}>
          {title}
        </Link>
      </h1>
      <Facts facts={useSideFacts(side)} />
      <SideLabels side={side} />
    </header>
  );
}
