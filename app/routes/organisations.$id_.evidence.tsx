import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { addEvidence } from "#app/domain/evidence/commands.server.ts";
import { EvidenceInput, LIMITS } from "#app/domain/evidence/input.ts";
import { getManaged } from "#app/domain/membership/queries.server.ts";
import { EvidenceForm } from "#app/components/evidence/evidence-form.tsx";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("evidence.addTitle", { name: args.data?.name ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getManaged(actor, params.id!);
  return json({ id: organisation.id, name: readerName(organisation, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await getManaged(actor, params.id!);
  const add = async (input: EvidenceInput) => {
    await addEvidence(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/verification?done=added`);
  };
  return submit(request, EvidenceInput, add, { fileBytes: LIMITS.documentBytes });
}

export default function AddEvidence() {
  const { t } = useTranslation();
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<SubmissionResult<string[]>>();
  const back = `/organisations/${id}/verification`;
  return (
    <section className="narrow">
      <OrganisationCrumbs
        id={id}
        name={name}
        over={{ label: t("evidence.title"), to: back }}
        here={t("evidence.add")}
      />
      <h1>{t("evidence.addTitle", { name })}</h1>
      <p className="lead">{t("evidence.addLead")}</p>
      <EvidenceForm back={back} lastResult={answer} />
    </section>
  );
}
