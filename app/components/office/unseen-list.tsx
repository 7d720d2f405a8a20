import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Unseen } from "#app/domain/standing/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { PostingItem } from "#app/components/workspace/posting-item.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

/** Postings in nobody's first ten, with the way to what would help each. */
export function UnseenList({ unseen }: { unseen: SerializeFrom<Unseen>["unseen"]["rows"] }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (unseen.length === 0) return <p>{t("standing.office.none")}</p>;
  return (
    <>
      <p className="quiet">{t("standing.office.unseenText")}</p>
      <ul className="plain-list">
        {unseen.map((posting) => (
          <PostingItem
            key={posting.id}
            posting={posting}
            hasOrganisation
            facts={[t("standing.published", { date: date(posting.publishedAt!) })]}
          >
            <ButtonLink small look="plain" to={`/postings/${posting.id}/matches#help`}>
              {t("standing.toHelp")}
            </ButtonLink>
          </PostingItem>
        ))}
      </ul>
    </>
  );
}
