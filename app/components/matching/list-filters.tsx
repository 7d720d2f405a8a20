import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LEAST_BANDS, MATCH_SORTS, NEWS_FILTERS } from "#app/domain/matching/list-input.ts";
import type { MatchListPage } from "#app/domain/matching/match-list.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { SelectField } from "#app/components/select-field.tsx";

type Told = Pick<
  SerializeFrom<MatchListPage>,
  "posting" | "query" | "offered" | "isNarrowed" | "news"
>;

/** Which of the matches are wanted and in which order; the whole state goes into the address. */
export function ListFilters({ list }: { list: Told }) {
  const { t } = useTranslation();
  const { posting, query, offered, isNarrowed, news } = list;
  return (
    <details className="match-filters" open={isNarrowed || query.sort !== "best"}>
      <summary>{t("matches.filters.title")}</summary>
      <Form method="get">
        <Choices query={query} offered={offered} news={news} />
        <CheckboxGroup
          id="met"
          name="met"
          label={t("matches.filters.met")}
          options={offered.met.map((value) => ({
            value,
            label: t(`matches.filters.factors.${value}`),
          }))}
          chosen={query.met}
        />
        <p className="actions">
          <Button look="plain">{t("matches.filters.show")}</Button>{" "}
          {isNarrowed ? (
            <ButtonLink look="plain" to={`/postings/${posting.id}/matches`}>
              {t("matches.filters.all")}
            </ButtonLink>
          ) : null}
        </p>
      </Form>
    </details>
  );
}

function Choices({ query, offered, news }: Pick<Told, "query" | "offered" | "news">) {
  const { t } = useTranslation();
  const modes = (["on_site", "hybrid", "remote"] as const).map((value) => ({
    value,
    label: t(`codes.modes.${value}`),
  }));
  const bands = LEAST_BANDS.map((value) => ({ value, label: t(`matches.filters.bands.${value}`) }));
  const sorts = MATCH_SORTS.map((value) => ({ value, label: t(`matches.filters.sorts.${value}`) }));
  const kinds = NEWS_FILTERS.map((value) => ({ value, label: t(`matchNews.filters.${value}`) }));
  const any = { value: "", label: t("matches.filters.any") };
  return (
    <div className="match-filter-fields">
      <SelectField
        id="band"
        name="band"
        label={t("matches.filters.band")}
        options={[any, ...bands]}
        empty={false}
        defaultValue={query.band}
      />
      {offered.mode ? (
        <SelectField
          id="mode"
          name="mode"
          label={t("matches.filters.mode")}
          options={[any, ...modes]}
          empty={false}
          defaultValue={query.mode}
        />
      ) : null}
      {news ? (
        <SelectField
          id="news"
          name="news"
          label={t("matchNews.filter")}
          options={[any, ...kinds]}
          empty={false}
          defaultValue={query.news}
        />
      ) : null}
      <SelectField
        id="sort"
        name="sort"
        label={t("matches.filters.sort")}
        options={sorts}
        empty={false}
        defaultValue={query.sort}
      />
    </div>
  );
}
