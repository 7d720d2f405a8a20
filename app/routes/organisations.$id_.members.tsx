import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { INVITATION_DAYS } from "#app/domain/membership/input.ts";
import { getMembersPage } from "#app/domain/membership/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { DomainSection } from "#app/components/members/domain-section.tsx";
import { InvitationList } from "#app/components/members/invitation-list.tsx";
import { InviteForm } from "#app/components/members/invite-form.tsx";
import { MemberList } from "#app/components/members/member-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

const DONE = [
  "role",
  "removed",
  "handedOver",
  "invited",
  "renewed",
  "withdrawn",
  "domainAsked",
  "domainGivenUp",
] as const;

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("members.titleOf", { name: args.data?.name ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await getMembersPage(actor, params.id!);
  const done = new URL(request.url).searchParams.get("done");
  return json({ ...page, name: readerName(page.organisation, languageOf(request)), done });
}

export default function Members() {
  const { t } = useTranslation();
  const page = useLoaderData<typeof loader>();
  const { organisation, name, members, invitations, domains, isLastOwner, can } = page;
  const path = `/organisations/${organisation.id}`;
  const done = DONE.find((code) => code === page.done);
  return (
    <article>
      <OrganisationCrumbs id={organisation.id} name={name} here={t("members.title")} />
      <h1>{t("members.titleOf", { name })}</h1>
      {done ? <Notice tone="done">{t(`members.done.${done}`)}</Notice> : null}
      <p className="lead">{t("members.lead")}</p>
      <MemberList path={`${path}/members`} members={members} mayManage={can.manage} />
      {isLastOwner ? <p className="quiet">{t("members.lastOwnerLeaves")}</p> : null}
      {can.manage ? (
        <section id="invitations">
          <h2>{t("members.invite")}</h2>
          <p>{t("members.inviteLead", { days: INVITATION_DAYS })}</p>
          <InviteForm path={`${path}/invitations`} />
          <InvitationList path={`${path}/invitations`} invitations={invitations} />
        </section>
      ) : null}
      <DomainSection path={`${path}/domains`} domains={domains} mayManage={can.manage} />
      {can.leave ? (
        <p className="actions">
          <ButtonLink look="plain" to={`${path}/membership`}>
            {t("members.leave", { name })}
          </ButtonLink>
        </p>
      ) : null}
    </article>
  );
}
