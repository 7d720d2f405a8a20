import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/components/empty-state.tsx";
import { searchAddress, withLeftOut } from "#app/domain/search/address-input.ts";
import type { LongFacet } from "#app/domain/search/address-input.ts";
import type { LeftOut, Search } from "#app/domain/search/input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useSayChoice } from "./say-choice.ts";
import type { ToldChoice } from "./types.ts";

type Props = {
  facet: LongFacet;
  search: Search;
  leftOut: LeftOut;
  choices: readonly ToldChoice[];
};

/** All values of a facet, to be ticked and applied; the rest of the search travels along, with what was left out of it. */
export function AllChoices({ facet, search, leftOut, choices }: Props) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const say = useSayChoice();
  const whole = withLeftOut(search, leftOut);
  const back = searchAddress(whole);
  if (choices.length === 0)
    return (
      <EmptyState
        title={t("search.choose.none")}
        actions={<a href={back}>{t("search.choose.back")}</a>}
      />
    );
  const [, rest = ""] = searchAddress(whole, { [facet]: [] }).split("?");
  const named = choices
    .map((choice) => ({ ...choice, name: say(facet, choice) }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, i18n.language));
  return (
    <form className="facets" method="get" action="/search">
      {[...new URLSearchParams(rest)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="all-choices">
        <legend className="spoken">{t(`search.facets.${facet}`)}</legend>
        {named.map(({ value, name, count, isChosen }) => (
          <label key={value}>
            <input type="checkbox" name={facet} value={value} defaultChecked={isChosen} />
            <span>{name}</span>
            <span className="count">{number(count)}</span>
          </label>
        ))}
      </fieldset>
      <p className="actions">
        <button>{t("search.apply")}</button>
        <a href={back}>{t("search.choose.back")}</a>
      </p>
    </form>
  );
}
