import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/components/empty-state.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { LISTED_FACETS } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useSayChoice } from "./say-choice.ts";
import type { Told, ToldLoosening } from "./types.ts";

type Props = { search: Search } & Pick<Told, "loosenings" | "choices" | "wordsAsked">;

/** Nothing was found: what to loosen, with how many results each would give. */
export function NoHits({ search, loosenings, choices, wordsAsked }: Props) {
  const { t } = useTranslation();
  // Words alone were asked for, and not several: then no posting has what was typed.
  const isHopeless = wordsAsked === 1 && LISTED_FACETS.every((facet) => search[facet].length === 0);
  const isWordless = wordsAsked === 0 && search.q !== "";
  const why = isWordless ? "wordless" : isHopeless ? "hopeless" : "together";
  return (
    <EmptyState
      title={t("search.none.title")}
      actions={
        <Link to="/search" state>
          {t("search.none.browse")}
        </Link>
      }
    >
      {loosenings.length === 0 ? (
        <p>{t(`search.none.${why}`)}</p>
      ) : (
        <>
          <p>{t("search.none.text", { count: loosenings.length })}</p>
          <ul>
            {loosenings.map((loosening) => (
              <li key={loosening.address}>
                <Link to={loosening.address} state>
                  <Lifted loosening={loosening} search={search} choices={choices} />
                </Link>{" "}
                ({t("search.none.gives", { count: loosening.count })})
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  );
}

type LiftedProps = { loosening: ToldLoosening; search: Search } & Pick<Told, "choices">;

function Lifted({ loosening: { lifted, word, pair }, search, choices }: LiftedProps) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const nameOf = useNameOf({ search, choices });
  if (lifted === "word") return t("search.none.without", { what: word });
  if (lifted === "alone") return t("search.none.alone", { what: word });
  if (lifted === "filters" || lifted === "words") return t(`search.none.${lifted}`);
  if (pair) {
    const quoted = pair.map((field) => t("search.none.quoted", { what: nameOf(field) }));
    return t("search.none.withoutFilters", { what: list(quoted) });
  }
  return t("search.none.withoutFilter", { what: nameOf(lifted) });
}

/** What a filter is called, with what is chosen of it. */
function useNameOf({ search, choices }: Omit<LiftedProps, "loosening">) {
  const { t } = useTranslation();
  const say = useSayChoice();
  return (lifted: string): string => {
    if (lifted === "side")
      return t(search.side === "company" ? "common.companySide" : "common.universitySide");
    if (lifted === "near") return `${t("search.facets.near")}: ${search.near}`;
    const facet = lifted as keyof typeof choices;
    const names = choices[facet]
      .filter(({ isChosen }) => isChosen)
      .map((choice) => say(facet, choice));
    return `${t(`search.facets.${facet}`)}: ${names.join(", ")}`;
  };
}
