import { Form } from "@remix-run/react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";

type Props = { query?: string; hint?: string; autoFocus?: boolean };

/** The front door: one box over both sides. Works as an ordinary form. */
export function SearchBox({ query = "", hint, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const hintId = useId();
  return (
    <Form className="ask" role="search" action="/search" method="get">
      <input
        type="search"
        name="q"
        defaultValue={query}
        maxLength={LIMITS.searchQuery}
        autoComplete="off"
        autoFocus={autoFocus}
        aria-label={t("common.searchLabel")}
        aria-describedby={hint ? hintId : undefined}
      />
      <button>{t("common.search")}</button>
      {hint ? (
        <p id={hintId} className="hint">
          {hint}
        </p>
      ) : null}
    </Form>
  );
}
