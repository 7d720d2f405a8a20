import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MembersPage } from "#app/domain/membership/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = SerializeFrom<MembersPage>["invitations"][number];

type Props = { path: string; invitations: readonly Told[] };

/** Whom the owners have asked to join, as long as nobody has accepted. */
export function InvitationList({ path, invitations }: Props) {
  const { t } = useTranslation();
  if (invitations.length === 0) return null;
  return (
    <>
      <h3>{t("members.invitations")}</h3>
      <ul className="rows plain-list">
        {invitations.map((invitation) => (
          <InvitationItem key={invitation.id} path={path} invitation={invitation} />
        ))}
      </ul>
    </>
  );
}

function InvitationItem({ path, invitation }: { path: string; invitation: Told }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { id, email, role, expiresAt, isOver } = invitation;
  return (
    <li className="work-item">
      <div>
        <strong>{email}</strong>
        <Facts
          facts={[
            t(`common.memberRoles.${role}`),
            t(isOver ? "members.over" : "members.until", { date: date(expiresAt) }),
          ]}
        />
      </div>
      <div className="work-actions">
        <Form method="post" action={`${path}/${id}/renewal`}>
          <Button look="plain" small aria-label={t("members.resendTo", { email })}>
            {t("members.resend")}
          </Button>
        </Form>
        <Form method="post" action={`${path}/${id}/withdrawal`}>
          <Button look="plain" small aria-label={t("members.withdrawFrom", { email })}>
            {t("members.withdraw")}
          </Button>
        </Form>
      </div>
    </li>
  );
}
