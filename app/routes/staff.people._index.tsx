import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listPeople } from "#app/domain/office/people.server.ts";
import { LookupInput } from "#app/domain/office/people-input.ts";
import { LookupForm } from "#app/components/office/lookup-form.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { PeopleTable } from "#app/components/office/people-table.tsx";
import { Pager } from "#app/components/pager.tsx";
import { addressWith } from "#app/lib/address-with.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.people.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const lookup = LookupInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return json({ lookup, ...(await listPeople(actor, lookup)) });
}

export default function People() {
  const { t } = useTranslation();
  const { lookup, people, total, pages } = useLoaderData<typeof loader>();
  return (
    <OfficePage title={t("office.people.title")}>
      <LookupForm action="/staff/people" label={t("office.people.search")} text={lookup.q} />
      <p>{t("office.people.total", { count: total })}</p>
      {people.length === 0 ? <p>{t("office.people.none")}</p> : <PeopleTable people={people} />}
      <Pager
        page={lookup.page}
        pages={pages}
        hrefFor={(page) => addressWith("/staff/people", { q: lookup.q, page })}
      />
    </OfficePage>
  );
}
