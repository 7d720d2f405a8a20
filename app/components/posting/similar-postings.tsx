import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { SimilarPosting } from "#app/domain/posting/similar.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { PostingItem } from "#app/components/workspace/posting-item.tsx";
import type { Kind } from "#app/lib/sides.ts";

type Props = {
  kind: Kind;
  postings: readonly SerializeFrom<SimilarPosting>[];
  /** The posting itself is closed: going on elsewhere is what is left to do here. */
  isMain?: boolean;
};

/** What else is open and like it, and in which way. */
export function SimilarPostings({ kind, postings, isMain = false }: Props) {
  const { t } = useTranslation();
  return (
    <section className="similar">
      <h2>{t("posting.similar")}</h2>
      {postings.length === 0 ? <p>{t("posting.noSimilar")}</p> : null}
      <ul className="hits">
        {postings.map((posting) => (
          <PostingItem
            key={posting.id}
            posting={posting}
            hasOrganisation
            facts={[t(`posting.similarBy.${posting.way}`)]}
          />
        ))}
      </ul>
      <p className="actions">
        <ButtonLink look={isMain ? "main" : "plain"} to={`/search?kind=${kind}`}>
          {t(`posting.openKinds.${kind}`)}
        </ButtonLink>
      </p>
    </section>
  );
}
