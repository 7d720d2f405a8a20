import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { OrganisationListInput } from "#app/domain/organisation/input.ts";
import { listOrganisations } from "#app/domain/organisation/list.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { OrganisationLine } from "#app/components/organisation/organisation-line.tsx";
import { Pager } from "#app/components/pager.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

const TABS = [
  { kind: undefined, label: "organisation.all" },
  { kind: "university", label: "organisation.universities" },
  { kind: "company", label: "organisation.companies" },
] as const;

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({
    title: t("organisation.listTitle"),
    description: t("organisation.listLead"),
  }));

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const filter = OrganisationListInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { pages, organisations } = await listOrganisations(viewer, filter, languageOf(request));
  const lastPage = Math.max(1, pages);
  const status = filter.page > lastPage ? 404 : 200;
  return json({ pages, lastPage, organisations, filter }, { status });
}

const addressOf = (kind: string | undefined, page: number) =>
  `/organisations?${new URLSearchParams({ ...(kind ? { kind } : {}), ...(page > 1 ? { page: String(page) } : {}) })}`;

export default function Organisations() {
  const { t } = useTranslation();
  const { pages, lastPage, organisations, filter } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("organisation.listTitle")}</h1>
      <p className="lead">{t("organisation.listLead")}</p>
      <nav aria-label={t("organisation.filter")}>
        <ul className="sides">
          {TABS.map(({ kind, label }) => (
            <li key={label}>
              <Link
                to={addressOf(kind, 1)}
                aria-current={kind === filter.kind ? "page" : undefined}
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {filter.page > lastPage ? (
        <EmptyState title={t("organisation.pastEnd")}>
          <Link to={addressOf(filter.kind, lastPage)}>{t("organisation.toLastPage")}</Link>
        </EmptyState>
      ) : organisations.length === 0 ? (
        <EmptyState title={t("organisation.none")}>{t("organisation.noneText")}</EmptyState>
      ) : null}
      <ul className="hits">
        {organisations.map((organisation) => (
          <OrganisationLine key={organisation.id} organisation={organisation} />
        ))}
      </ul>
      {filter.page > lastPage ? null : (
        <Pager page={filter.page} pages={pages} hrefFor={(page) => addressOf(filter.kind, page)} />
      )}
    </>
  );
}
