import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { PostingLines } from "./posting-lines.tsx";

type Postings = ComponentProps<typeof PostingLines>["postings"];

/** What an organisation has open, and to its members what else it has written. */
export function OrganisationPostings({ open, others }: { open: Postings; others: Postings }) {
  const { t } = useTranslation();
  return (
    <>
      <section>
        <h2>{t("organisation.postings")}</h2>
        {open.length === 0 ? <p>{t("organisation.noPostings")}</p> : null}
        <PostingLines postings={open} />
      </section>
      {others.length > 0 ? (
        <section>
          <h2>{t("organisation.otherPostings")}</h2>
          <PostingLines postings={others} />
        </section>
      ) : null}
    </>
  );
}
