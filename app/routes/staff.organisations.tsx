import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { lookUpOrganisations } from "#app/domain/office/organisations.server.ts";
import { LookupInput } from "#app/domain/office/people-input.ts";
import { LookupForm } from "#app/components/office/lookup-form.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { OrganisationTable } from "#app/components/office/organisation-table.tsx";
import { Pager } from "#app/components/pager.tsx";
import { addressWith } from "#app/lib/address-with.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.people.organisationsTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const lookup = LookupInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return json({ lookup, ...(await lookUpOrganisations(actor, lookup)) });
}

export default function StaffOrganisations() {
  const { t } = useTranslation();
  const { lookup, organisations, total, pages } = useLoaderData<typeof loader>();
  return (
    <OfficePage title={t("office.people.organisationsTitle")}>
      <LookupForm
        action="/staff/organisations"
        label={t("office.people.searchOrganisations")}
        text={lookup.q}
      />
      <p>{t("office.people.total", { count: total })}</p>
      {organisations.length === 0 ? (
        <p>{t("office.people.noneOrganisations")}</p>
      ) : (
        <OrganisationTable organisations={organisations} />
      )}
      <Pager
        page={lookup.page}
        pages={pages}
        hrefFor={(page) => addressWith("/staff/organisations", { q: lookup.q, page })}
      />
    </OfficePage>
  );
}
