import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { claimOrganisation } from "#app/domain/claim/commands.server.ts";
import { ClaimInput, LIMITS } from "#app/domain/claim/input.ts";
import { getClaimPage } from "#app/domain/claim/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { ClaimForm } from "#app/components/claim/claim-form.tsx";
import { ClaimState } from "#app/components/claim/claim-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({ title: t("claims.title", { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { organisation, claim } = await getClaimPage(actor, params.id!);
  const { id, state, listedFrom } = organisation;
  return json({
    organisation: { id, state, listedFrom },
    name: readerName(organisation, languageOf(request)),
    claim,
    done: new URL(request.url).searchParams.get("done"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { organisation } = await getClaimPage(actor, params.id!);
  const { id } = organisation;
  const claim = async (input: ClaimInput) => {
    await claimOrganisation(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/claim?done=sent`);
  };
  return submit(request, ClaimInput, claim, { fileBytes: LIMITS.documentBytes });
}

export default function Claim() {
  const { t } = useTranslation();
  const { organisation, name, claim, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { id, state, listedFrom } = organisation;
  const isOpen = claim?.state === "open";
  return (
    <section className="narrow">
      <Breadcrumbs
        crumbs={[
          { label: t("common.organisations"), to: "/organisations" },
          { label: name, to: `/organisations/${id}` },
          { label: t("claims.crumb") },
        ]}
      />
      <h1>{t(isOpen ? "claims.titleOfSent" : "claims.title", { name })}</h1>
      {done === "sent" && isOpen ? <Notice tone="done">{t("claims.done")}</Notice> : null}
      {done === "withdrawn" ? <Notice tone="done">{t("claims.withdrawn")}</Notice> : null}
      {claim ? <ClaimState organisationId={id} claim={claim} /> : null}
      {state === "unclaimed" && !isOpen ? (
        <>
          <p className="lead">
            {listedFrom
              ? t("claims.lead", { name, source: listedFrom })
              : t("claims.leadNobody", { name })}
          </p>
          <ClaimForm organisationId={id} lastResult={lastResult} />
        </>
      ) : null}
      {state !== "unclaimed" && !claim ? (
        <>
          <p>{t("claims.claimed")}</p>
          <p className="actions">
            <ButtonLink look="plain" to={`/organisations/${id}`}>
              {t("claims.back")}
            </ButtonLink>
          </p>
        </>
      ) : null}
    </section>
  );
}
