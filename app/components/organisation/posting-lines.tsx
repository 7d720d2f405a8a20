import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";
import { KindTag } from "#app/components/kind-tag.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";

type Told = SerializeFrom<PostingHead>;

type Props = { postings: readonly Told[]; areOpen: boolean };

/** The postings of an organisation; those that are not open are marked with their state. */
export function PostingLines({ postings, areOpen }: Props) {
  return (
    <ul className="hits">
      {postings.map((posting) => (
        <PostingLine key={posting.id} posting={posting} isOpen={areOpen} />
      ))}
    </ul>
  );
}

function PostingLine({ posting, isOpen }: { posting: Told; isOpen: boolean }) {
  const { t, i18n } = useTranslation();
  const shortDate = useShortDate();
  const { kind, state, deadlineOn } = posting;
  const text = readerText(posting.texts, posting.language, i18n.language);
  return (
    <li className={classNames("hit", sideClass(kind))}>
      <KindTag
        kind={kind}
        detail={isOpen ? undefined : t(`codes.postingStates.${state}`)}
        year={posting.academicYear}
      />
      <h3>
        <Link to={`/postings/${posting.id}`} lang={text.lang}>
          {text.title}
        </Link>
      </h3>
      {text.summary ? <p lang={text.lang}>{text.summary}</p> : null}
      {deadlineOn && state === "published" ? (
        <p className="facts">{t("organisation.until", { date: shortDate(deadlineOn) })}</p>
      ) : null}
    </li>
  );
}
