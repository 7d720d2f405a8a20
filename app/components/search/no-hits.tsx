import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/components/empty-state.tsx";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useSayChoice } from "./say-choice.ts";
import type { Told, ToldLoosening } from "./types.ts";

type Props = { search: Search } & Pick<Told, "loosenings" | "choices">;

/** Nothing was found: what to loosen, with how many results each would give. */
export function NoHits({ search, loosenings, choices }: Props) {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("search.none.title")}
      actions={<Link to="/search">{t("search.none.browse")}</Link>}
    >
      {loosenings.length === 0 ? (
        <p>{t("search.none.hopeless")}</p>
      ) : (
        <>
          <p>{t("search.none.text", { count: loosenings.length })}</p>
          <ul>
            {loosenings.map((loosening) => (
              <li key={`${loosening.lifted} ${loosening.word ?? ""}`}>
                <Link to={searchAddress(search, loosening.changes as Partial<Search>)}>
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

function Lifted({ loosening: { lifted, word }, search, choices }: LiftedProps) {
  const { t } = useTranslation();
  const say = useSayChoice();
  if (lifted === "word") return t("search.none.without", { what: word });
  if (lifted === "side")
    return t("search.none.withoutFilter", {
      what: t(search.side === "company" ? "common.companySide" : "common.universitySide"),
    });
  if (lifted === "near")
    return t("search.none.withoutFilter", { what: `${t("search.facets.near")}: ${search.near}` });
  const facet = lifted as keyof typeof choices;
  const names = choices[facet]
    .filter(({ isChosen }) => isChosen)
    .map((choice) => say(facet, choice));
  return t("search.none.withoutFilter", {
    what: `${t(`search.facets.${facet}`)}: ${names.join(", ")}`,
  });
}
