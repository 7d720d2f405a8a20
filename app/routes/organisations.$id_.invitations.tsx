import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { invite } from "#app/domain/invitation/commands.server.ts";
import { InvitationInput } from "#app/domain/invitation/input.ts";
import { INVITATION_DAYS } from "#app/domain/membership/input.ts";
import { getManaged } from "#app/domain/membership/queries.server.ts";
import { InviteForm } from "#app/components/members/invite-form.tsx";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("members.invite"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const organisation = await getManaged(actor, params.id!);
  return json({ id: organisation.id, name: readerName(organisation, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await getManaged(actor, params.id!);
  return submit(request, InvitationInput, async (input) => {
    await invite(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/members?done=invited`);
  });
}

/** The form of the page of members by itself: where something has to be put right in it. */
export default function Invite() {
  const { t } = useTranslation();
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<SubmissionResult<string[]>>();
  const path = `/organisations/${id}`;
  return (
    <section className="narrow">
      <OrganisationCrumbs
        id={id}
        name={name}
        over={{ label: t("members.title"), to: `${path}/members` }}
        here={t("members.invite")}
      />
      <h1>{t("members.invite")}</h1>
      <p className="lead">{t("members.inviteLead", { days: INVITATION_DAYS })}</p>
      <InviteForm path={`${path}/invitations`} lastResult={answer} />
    </section>
  );
}
