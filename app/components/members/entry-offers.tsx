import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { EntryOffers as Offers } from "#app/domain/membership/entry-offers.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { JoinOffer } from "./join-offer.tsx";

/** The ways into organisations that stand open to somebody: invitations, and the domain of the own address. */
export function EntryOffers({ invitations, joinable }: SerializeFrom<Offers>) {
  return (
    <>
      {invitations.map((invitation) => (
        <InvitationOffer key={invitation.id} invitation={invitation} />
      ))}
      {joinable ? <JoinOffer joinable={joinable} /> : null}
    </>
  );
}

type Invitation = SerializeFrom<Offers>["invitations"][number];

function InvitationOffer({ invitation }: { invitation: Invitation }) {
  const { t, i18n } = useTranslation();
  const { id, organisationId, role } = invitation;
  const name = readerName(invitation, i18n.language);
  const path = `/organisations/${organisationId}/invitations/${id}/acceptance`;
  return (
    <Notice title={t("members.invitedTitle")}>
      <p>{t("members.invitation.asRole", { name, role: t(`common.memberRoles.${role}`) })}</p>
      <Form method="post" action={path}>
        <Button small>{t("members.invitation.accept")}</Button>
      </Form>
    </Notice>
  );
}
