import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { leaveOrganisation } from "#app/domain/membership/commands.server.ts";
import { getOwnOrganisation } from "#app/domain/membership/queries.server.ts";
import { StepForm } from "#app/components/members/step-form.tsx";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("members.leaving.title", { name: args.data?.name ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getOwnOrganisation(actor, params.id!);
  const { id, isLastOwner } = organisation;
  return json({ id, isLastOwner, name: readerName(organisation, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await leaveOrganisation(actor, params.id!);
  return redirectDocument("/workspace");
}

export default function LeaveOrganisation() {
  const { t } = useTranslation();
  const { id, name, isLastOwner } = useLoaderData<typeof loader>();
  const back = `/organisations/${id}/members`;
  return (
    <section className="narrow">
      <OrganisationCrumbs
        id={id}
        name={name}
        over={{ label: t("members.title"), to: back }}
        here={t("members.leaving.go")}
      />
      <StepForm
        title={t("members.leaving.title", { name })}
        lead={t("members.leaving.lead")}
        go={t("members.leaving.go")}
        back={back}
        refusal={isLastOwner ? t("members.lastOwnerLeaves") : null}
      />
    </section>
  );
}
