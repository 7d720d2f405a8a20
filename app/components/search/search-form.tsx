import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Search } from "#app/domain/search/input.ts";

/** The id by which choices and order, which stand elsewhere on the page, belong to this form. */
export const SEARCH_FORM = "search-form";

/** The words of the search. Everything else of its state travels along in the same form. */
export function SearchForm({ search }: { search: Search }) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  // The browser's back button changes the address and not what was typed.
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = search.q;
  }, [search.q]);
  return (
    <Form className="ask" role="search" action="/search" method="get" id={SEARCH_FORM}>
      <input
        ref={box}
        type="search"
        name="q"
        defaultValue={search.q}
        maxLength={300}
        autoComplete="off"
        aria-label={t("common.searchLabel")}
      />
      <button>{t("common.search")}</button>
      {search.side ? <input type="hidden" name="side" value={search.side} /> : null}
    </Form>
  );
}
