import { Link } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Pager } from "#app/components/pager.tsx";
import { PostingLines } from "./posting-lines.tsx";

type Rows = ComponentProps<typeof PostingLines>["postings"];

type Props = {
  id: string;
  open: { total: number; page: number; pages: number; rows: Rows };
  others: { total: number; rows: Rows; isOwn: boolean };
};

/** What an organisation has open, page by page, and to its members the last of what else it has written. */
export function OrganisationPostings({ id, open, others }: Props) {
  const { t } = useTranslation();
  const hrefFor = (page: number) =>
    `/organisations/${id}${page > 1 ? `?page=${page}` : ""}#open-postings`;
  return (
    <>
      <section id="open-postings" aria-labelledby="open-postings-title">
        <h2 id="open-postings-title">{t("organisation.postings")}</h2>
        {open.total === 0 ? <p>{t("organisation.noPostings")}</p> : null}
        {open.pages > 1 ? <p>{t("organisation.open", { count: open.total })}</p> : null}
        {open.pages > 1 ? (
          <p>
            <Link to={`/search?organisation=${id}`}>{t("organisation.searchThem")}</Link>
          </p>
        ) : null}
        {open.page > open.pages ? (
          <p>
            {t("organisation.pastEnd")}{" "}
            <Link to={hrefFor(open.pages)}>{t("organisation.toLastPage")}</Link>
          </p>
        ) : null}
        <PostingLines postings={open.rows} areOpen />
        <Pager page={Math.min(open.page, open.pages)} pages={open.pages} hrefFor={hrefFor} />
      </section>
      <OtherPostings {...others} />
    </>
  );
}

function OtherPostings({ total, rows, isOwn }: Props["others"]) {
  const { t } = useTranslation();
  if (total === 0) return null;
  return (
    <section>
      <h2>{t("organisation.otherPostings")}</h2>
      <PostingLines postings={rows} areOpen={false} />
      {isOwn && total > rows.length ? (
        <p>
          <Link to="/workspace/postings">{t("organisation.allOthers", { count: total })}</Link>
        </p>
      ) : null}
    </section>
  );
}
