import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useEarlyWords } from "./use-early-words.ts";
import { useFollowed } from "./use-followed.ts";
import { useSearchForm } from "./use-search-form.ts";
import { useTyping } from "./use-typing.ts";

/** The id by which choices and order, which stand elsewhere on the page, belong to this form. */
export const SEARCH_FORM = "search-form";

/** The words of the search. Everything else of its state travels along in the same form. */
export function SearchForm({ search }: { search: Search }) {
  const { t } = useTranslation();
  const send = useSearchForm();
  const box = useFollowed<HTMLInputElement>(search.q);
  const typed = useTyping(send);
  useEarlyWords(box, send);
  return (
    <Form
      className="ask"
      role="search"
      action="/search"
      method="get"
      id={SEARCH_FORM}
      onSubmit={(event) => {
        event.preventDefault();
        typed.stop();
        send(event.currentTarget);
      }}
    >
      <input
        ref={box}
        type="search"
        name="q"
        defaultValue={search.q}
        maxLength={LIMITS.searchQuery}
        autoComplete="off"
        aria-label={t("common.searchLabel")}
        onInput={(event) => typed.go(event.currentTarget.form)}
        onBlur={typed.end}
      />
      <button>{t("common.search")}</button>
      {search.side ? <input type="hidden" name="side" value={search.side} /> : null}
    </Form>
  );
}
