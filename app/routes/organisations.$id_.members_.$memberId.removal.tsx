import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { removeMember } from "#app/domain/membership/commands.server.ts";
import { getMemberForOwner } from "#app/domain/membership/queries.server.ts";
import { StepForm } from "#app/components/members/step-form.tsx";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("members.removal.title", { name: args.data?.member.name ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { organisation, member } = await getMemberForOwner(actor, params.id!, params.memberId!);
  return json({ id: params.id!, member, name: readerName(organisation, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await removeMember(actor, params.id!, params.memberId!);
  return redirectDocument(pathTo`/organisations/${params.id}/members?done=removed`);
}

export default function RemoveMember() {
  const { t } = useTranslation();
  const { id, name: organisation, member } = useLoaderData<typeof loader>();
  const { name } = member;
  const back = `/organisations/${id}/members`;
  return (
    <section className="narrow">
      <OrganisationCrumbs
        id={id}
        name={organisation}
        over={{ label: t("members.title"), to: back }}
        here={name}
      />
      <StepForm
        title={t("members.removal.title", { name })}
        lead={t("members.removal.lead", { name, organisation })}
        go={t("members.removal.go")}
        back={back}
        refusal={member.isLastOwner ? t("errors.lastOwner") : null}
      />
    </section>
  );
}
