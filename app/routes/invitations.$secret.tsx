import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor, requireActor } from "#app/auth/session.server.ts";
import { isVisitor } from "#app/domain/actor.ts";
import { acceptBySecret, findAcceptedBySecret } from "#app/domain/invitation/accept.server.ts";
import { getInvitation } from "#app/domain/invitation/queries.server.ts";
import { InvitationAnswer } from "#app/components/members/invitation-answer.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("members.invitation.title", { name: args.data?.name ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const accepted = await findAcceptedBySecret(viewer, params.secret!);
  if (accepted) throw redirectDocument(pathTo`/organisations/${accepted.organisationId}`);
  const invitation = await getInvitation(viewer, params.secret!);
  return json({
    name: readerName(invitation, languageOf(request)),
    role: invitation.role,
    isForViewer: invitation.isForViewer,
    isVisitor: isVisitor(viewer),
    here: `/invitations/${params.secret}`,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { organisationId } = await acceptBySecret(actor, params.secret!);
  return redirectDocument(pathTo`/organisations/${organisationId}?done=joined`);
}

export default function Invitation() {
  const { t } = useTranslation();
  const { name, role, ...answer } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("members.invitation.title", { name })}</h1>
      <p className="lead">
        {t("members.invitation.asRole", { name, role: t(`common.memberRoles.${role}`) })}
      </p>
      <p>{t(`members.roles.${role}`)}</p>
      <InvitationAnswer {...answer} />
    </section>
  );
}
