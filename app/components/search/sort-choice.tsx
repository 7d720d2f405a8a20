import { useId } from "react";
import { useTranslation } from "react-i18next";
import { SEARCH_SORTS } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { SEARCH_FORM } from "./search-form.tsx";
import { useFollowed } from "./use-followed.ts";
import { useSearchForm } from "./use-search-form.ts";

type Props = Pick<Search, "sort"> & {
  /** In which the results stand, where the one that was asked for cannot be had. */
  order: Search["sort"];
  isShown: boolean;
  isNear: boolean;
};

/** The order of the results; without JavaScript the form's button applies it. Where nothing can be put in order, it is only kept. */
export function SortChoice({ sort, order, isShown, isNear }: Props) {
  const { t } = useTranslation();
  const send = useSearchForm();
  const id = useId();
  const list = useFollowed<HTMLSelectElement>(order);
  if (!isShown) return <input type="hidden" name="sort" value={sort} form={SEARCH_FORM} />;
  return (
    <p className="sort">
      <label htmlFor={id}>{t("search.sort")}</label>
      <select
        ref={list}
        id={id}
        name="sort"
        form={SEARCH_FORM}
        defaultValue={order}
        onChange={(event) => send(event.currentTarget.form)}
      >
        {SEARCH_SORTS.filter((value) => isNear || value !== "distance").map((value) => (
          <option key={value} value={value}>
            {t(`search.sorts.${value}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
