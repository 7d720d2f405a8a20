import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";

export type ListedHead = SerializeFrom<PostingHead>;

type Props = {
  posting: ListedHead;
  /** Those who write for one organisation need not read its name in every line. */
  hasOrganisation?: boolean;
  facts?: readonly ReactNode[];
  /** What somebody has written about it. */
  note?: string | undefined;
  /** Stands before it, such as a box to tick. */
  before?: ReactNode;
  children?: ReactNode;
};

/** One posting with where it stands and what can be done next. */
export function PostingItem(props: Props) {
  const { posting, hasOrganisation, facts = [], note, before, children } = props;
  const { i18n } = useTranslation();
  const text = readerText(posting.texts, posting.language, i18n.language);
  const organisation = hasOrganisation && readerName(posting.organisation, i18n.language);
  return (
    <li
      className={classNames(
        "hit",
        "work-item",
        before !== undefined && "tickable",
        sideClass(posting.kind),
      )}
    >
      {before}
      <div>
        <KindTag kind={posting.kind} year={posting.academicYear} />
        <h3>
          <Link to={`/postings/${posting.id}`} lang={text.lang}>
            {text.title}
          </Link>
        </h3>
        <Facts facts={[organisation, ...facts]} />
        {note ? <p className="prose">{note}</p> : null}
      </div>
      {children ? <div className="work-actions">{children}</div> : null}
    </li>
  );
}
