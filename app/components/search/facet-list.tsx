import { useTranslation } from "react-i18next";
import { Link } from "@remix-run/react";
import {
  choicesAddress,
  LISTED_FACETS,
  searchAddress,
  withLeftOut,
} from "#app/domain/search/address-input.ts";
import type { ListedFacet, LongFacet } from "#app/domain/search/address-input.ts";
import type { LeftOut, Search } from "#app/domain/search/input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useSayChoice } from "./say-choice.ts";
import { NearPlace } from "./near-place.tsx";
import { SEARCH_FORM } from "./search-form.tsx";
import { SkillName } from "./skill-name.tsx";
import { useFollowedTick } from "./use-followed.ts";
import { useSearchForm } from "./use-search-form.ts";
import type { Told, ToldChoice } from "./types.ts";

const OPEN_AT_FIRST: readonly ListedFacet[] = ["kind", "skill", "place"];

type ListProps = { search: Search; leftOut: LeftOut } & Pick<Told, "choices" | "longer">;

/** Every facet with its most frequent values. Without JavaScript the button at the end applies them. */
export function FacetList({ search, leftOut, choices, longer }: ListProps) {
  const { t } = useTranslation();
  const isNarrowed = LISTED_FACETS.some((facet) => search[facet].length > 0) || search.near;
  if (!isNarrowed && LISTED_FACETS.every((facet) => choices[facet].length === 0)) return null;
  const nothing = {
    ...Object.fromEntries(LISTED_FACETS.map((facet) => [facet, []])),
    near: undefined,
    named: undefined,
  };
  return (
    <section className="facets" id="filters" aria-label={t("search.filters")}>
      {LISTED_FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          search={search}
          choices={choices[facet]}
          all={longer.find((one) => one === facet)}
          whole={withLeftOut(search, leftOut)}
        />
      ))}
      <p className="actions">
        <button form={SEARCH_FORM} className="plain small">
          {t("search.apply")}
        </button>
        {isNarrowed ? (
          <Link to={searchAddress(search, nothing)} state>
            {t("search.clear")}
          </Link>
        ) : null}
      </p>
    </section>
  );
}

type GroupProps = {
  facet: ListedFacet;
  search: Search;
  choices: readonly ToldChoice[];
  /** The facet itself, where it has more values than are shown. */
  all: LongFacet | undefined;
  /** The search with what was left out of it, which stands on that page too. */
  whole: Search;
};

function FacetGroup({ facet, search, choices, all, whole }: GroupProps) {
  const { t } = useTranslation();
  const isAsked = facet === "place" ? search.near : facet === "skill" ? search.named : undefined;
  if (choices.length === 0 && !isAsked) return null;
  const isOpen = OPEN_AT_FIRST.includes(facet) || choices.some(({ isChosen }) => isChosen);
  return (
    <details open={isOpen}>
      <summary>{t(`search.facets.${facet}`)}</summary>
      {facet === "skill" ? <SkillName search={search} isFound={choices.length > 0} /> : null}
      {choices.map((choice) => (
        <FacetChoice key={choice.value} facet={facet} choice={choice} />
      ))}
      {facet === "pay" ? <p>{t("search.payIn")}</p> : null}
      {all ? (
        <p>
          <a href={choicesAddress(whole, all)} rel="nofollow">
            {t(`search.all_${all}`)}
          </a>
        </p>
      ) : null}
      {facet === "place" ? <NearPlace search={search} places={choices} /> : null}
    </details>
  );
}

function FacetChoice({ facet, choice }: { facet: ListedFacet; choice: ToldChoice }) {
  const send = useSearchForm();
  const say = useSayChoice();
  const { number } = useFormats();
  const box = useFollowedTick(choice.isChosen);
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        autoComplete="off"
        form={SEARCH_FORM}
        name={facet}
        value={choice.value}
        defaultChecked={choice.isChosen}
        onChange={(event) => send(event.currentTarget.form)}
      />
      <span>{say(facet, choice)}</span>
      <span className="count">{number(choice.count)}</span>
    </label>
  );
}
