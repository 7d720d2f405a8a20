import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pagesAround } from "#app/lib/pages-around.ts";

type Props = { page: number; pages: number; hrefFor: (page: number) => string };

/** Ways to the other pages of a list; nothing at all when there is one page. */
export function Pager({ page, pages, hrefFor }: Props) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  return (
    <nav className="pager" aria-label={t("common.pager.label")}>
      {page > 1 ? (
        <Link to={hrefFor(page - 1)} state rel="prev">
          {t("common.pager.previous")}
        </Link>
      ) : null}
      <ul>
        {pagesAround(page, pages).map((entry) => (
          <li key={entry}>
            {entry < 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <PageLink page={entry} isCurrent={entry === page} to={hrefFor(entry)} />
            )}
          </li>
        ))}
      </ul>
      {page < pages ? (
        <Link to={hrefFor(page + 1)} state rel="next">
          {t("common.pager.next")}
        </Link>
      ) : null}
    </nav>
  );
}

function PageLink({ page, isCurrent, to }: { page: number; isCurrent: boolean; to: string }) {
  const { t } = useTranslation();
  const label = t("common.pager.page", { page });
  return (
    <Link to={to} state aria-label={label} aria-current={isCurrent ? "page" : undefined}>
      {page}
    </Link>
  );
}
