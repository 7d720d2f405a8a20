import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { SEARCH_FORM } from "./search-form.tsx";
import { useFollowed } from "./use-followed.ts";
import { useSearchForm } from "./use-search-form.ts";
import { useTyping } from "./use-typing.ts";

/** The name by which a skill that is not among the most frequent is found; the form's button looks it up. */
export function SkillName({ search, isFound }: { search: Search; isFound: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const typed = useTyping(useSearchForm());
  const box = useFollowed<HTMLInputElement>(search.named ?? "");
  return (
    <div className="named">
      <label htmlFor={id}>{t("search.named")}</label>
      <input
        ref={box}
        id={id}
        type="search"
        name="named"
        form={SEARCH_FORM}
        defaultValue={search.named}
        maxLength={LIMITS.skillLabel}
        autoComplete="off"
        onInput={(event) => typed.go(event.currentTarget.form)}
        onBlur={typed.end}
      />
      {search.named && !isFound ? <p>{t("search.namedNone")}</p> : null}
    </div>
  );
}
