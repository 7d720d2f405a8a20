import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { matchListAddress, MOST_COMPARED } from "#app/domain/matching/list-input.ts";
import type { MatchListPage, MatchRow as Row } from "#app/domain/matching/match-list.server.ts";
import { Button } from "#app/components/button.tsx";
import { MatchRow } from "./match-row.tsx";
import { useNaming } from "./naming.ts";
import { placesOf } from "./pair-places.ts";

type Props = { list: MatchListPage };

const COMPARISON = "comparison";

/** The matches of a page, best first, and in words how many there are. */
export function MatchRows({ list }: Props) {
  const { t } = useTranslation();
  const { rows, kind, total, candidates, isNarrowed, before, page, pages } = list;
  const all =
    candidates > total
      ? t("matches.list.best", { candidates, shown: total })
      : t("matches.list.all", { count: total });
  const told = isNarrowed ? t("matches.list.narrowed", { count: total }) : all;
  return (
    <section>
      <h2>{t(`matches.list.${kind}`)}</h2>
      <p>
        {told}
        {pages > 1 ? ` ${t("common.pager.position", { page, pages })}.` : null}
      </p>
      {pages > 1 ? <OnPaper list={list} /> : null}
      <ol className="match-rows" start={before + 1}>
        {rows.map((row) => (
          <NamedRow key={row.side.id} row={row} list={list} />
        ))}
      </ol>
      {canCompare(list) ? <Comparison list={list} /> : null}
    </section>
  );
}

/** On paper nobody turns to another page: which rows it holds, and where the others are. */
function OnPaper({ list: { posting, query, rows, total, before, page, pages } }: Props) {
  const { t } = useTranslation();
  const others = Array.from({ length: pages }, (_, index) => index + 1)
    .filter((other) => other !== page)
    .map((other) => matchListAddress(posting.id, { ...query, chosen: [], page: other }));
  return (
    <p className="on-paper">
      {t("matches.list.onPaper", {
        from: before + 1,
        to: before + rows.length,
        total,
        addresses: others.join(", "),
      })}
    </p>
  );
}

const canCompare = ({ rows, pages }: MatchListPage) => rows.length > 1 || pages > 1;

function Comparison({ list: { posting, query, rows } }: Props) {
  const { t } = useTranslation();
  const elsewhere = query.chosen.filter((id) => rows.every(({ side }) => side.id !== id));
  return (
    <Form method="get" id={COMPARISON} action={`/postings/${posting.id}/comparison`}>
      {elsewhere.map((id) => (
        <input key={id} type="hidden" name="with" value={id} />
      ))}
      {elsewhere.length > 0 ? (
        <p>{t("matches.comparison.elsewhere", { count: elsewhere.length })}</p>
      ) : null}
      <p className="quiet">{t("matches.comparison.lead", { most: MOST_COMPARED })}</p>
      <p className="actions">
        <Button look="plain">{t("matches.comparison.open")}</Button>
      </p>
    </Form>
  );
}

/** Each row has a programme of its own, to whose modules its evidence leads. */
function NamedRow({ row, list }: { row: Row; list: MatchListPage }) {
  const { posting, labels, modules } = list;
  const isUniversity = row.side.kind === "programme" || row.side.kind === "project_proposal";
  const [university, company] = isUniversity ? [row.side, posting] : [posting, row.side];
  const naming = useNaming({
    kinds: { university: university.kind, company: company.kind },
    programme: university.id,
    labels,
    modules,
    places: placesOf(university, company),
  });
  return (
    <MatchRow
      row={row}
      pairHref={`/postings/${posting.id}/matches/${row.side.id}`}
      naming={naming}
      comparison={canCompare(list) ? COMPARISON : null}
      isChosen={list.query.chosen.includes(row.side.id)}
      canDismiss={list.canDismiss}
    />
  );
}
