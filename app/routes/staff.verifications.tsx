import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listRenamed } from "#app/domain/verification/names.server.ts";
import { listDomainRequests, listVerifications } from "#app/domain/verification/waiting.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { DomainList } from "#app/components/office/domain-list.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { RenamedList } from "#app/components/office/renamed-list.tsx";
import { Pager } from "#app/components/pager.tsx";
import { VerificationItem } from "#app/components/office/verification-item.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.verifications.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    waiting: await listVerifications(actor, pageAsked(request.url)),
    renamed: await listRenamed(actor, pageAsked(request.url, "names")),
    domains: await listDomainRequests(actor, pageAsked(request.url, "domains")),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function Verifications() {
  const { t, i18n } = useTranslation();
  const { waiting, renamed, domains, done } = useLoaderData<typeof loader>();
  const ownerOf = (id: string) => {
    const { organisation } = domains.rows.find((domain) => domain.id === id)!;
    return (
      <Link to={`/organisations/${organisation.id}/decision`}>
        {readerName(organisation, i18n.language)}
      </Link>
    );
  };
  return (
    <OfficePage title={t("office.verifications.title")} done={done}>
      {waiting.total === 0 ? (
        <EmptyState title={t("office.verifications.empty")}>
          {t("office.verifications.emptyText")}
        </EmptyState>
      ) : (
        <>
          <p className="lead">{t("office.verifications.lead")}</p>
          <h2 className="spoken">{t("office.waiting")}</h2>
          <ul className="plain-list">
            {waiting.rows.map((one) => (
              <VerificationItem key={one.organisation.id} waiting={one} />
            ))}
          </ul>
          <Pager {...waiting} hrefFor={(page) => `/staff/verifications?page=${page}`} />
        </>
      )}
      <section id="names">
        <h2>{t("office.verifications.names")}</h2>
        <p>
          {t(renamed.total > 0 ? "office.verifications.namesLead" : "office.verifications.noNames")}
        </p>
        <RenamedList renamed={renamed.rows} />
        <Pager {...renamed} hrefFor={(page) => `/staff/verifications?names=${page}#names`} />
      </section>
      <section id="domains">
        <h2>{t("office.verifications.domains")}</h2>
        <p>{t("office.verifications.domainsLead")}</p>
        {domains.total === 0 ? <p>{t("office.verifications.noDomains")}</p> : null}
        <DomainList
          domains={domains.rows.map((row) => ({ ...row, organisationId: row.organisation.id }))}
          canConfirm
          factOf={({ id }) => ownerOf(id)}
        />
        <Pager {...domains} hrefFor={(page) => `/staff/verifications?domains=${page}#domains`} />
      </section>
    </OfficePage>
  );
}
