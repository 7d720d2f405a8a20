import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MEMBER_ROLES } from "#app/domain/membership/input.ts";
import type { MembersPage } from "#app/domain/membership/queries.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = SerializeFrom<MembersPage>["members"][number];

type Props = { path: string; members: readonly Told[]; mayManage: boolean };

/** Who belongs to an organisation; owners change roles, hand over and remove. */
export function MemberList({ path, members, mayManage }: Props) {
  return (
    <ul className="rows plain-list">
      {members.map((member) => (
        <li key={member.id} className="work-item">
          <MemberFacts member={member} />
          {mayManage ? <MemberSteps path={`${path}/${member.id}`} member={member} /> : null}
        </li>
      ))}
    </ul>
  );
}

function MemberFacts({ member }: { member: Told }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { name, role, email, since, isViewer, isLastOwner } = member;
  return (
    <div>
      <h3>
        {name} {isViewer ? <small className="quiet">({t("members.you")})</small> : null}
      </h3>
      <Facts
        facts={[
          isLastOwner ? t("members.lastOwner") : t(`common.memberRoles.${role}`),
          email,
          t("members.since", { date: date(since) }),
        ]}
      />
    </div>
  );
}

/** The last owner stays what they are: for them there is nothing to choose. */
function MemberSteps({ path, member }: { path: string; member: Told }) {
  const { t } = useTranslation();
  const { name, isViewer, isLastOwner } = member;
  if (isLastOwner) return null;
  return (
    <div className="work-actions">
      <RoleForm path={path} member={member} />
      {isViewer ? null : (
        <>
          <ButtonLink
            look="plain"
            small
            to={`${path}/ownership`}
            aria-label={t("members.handOverName", { name })}
          >
            {t("members.handOver")}
          </ButtonLink>
          <ButtonLink
            look="plain"
            small
            to={`${path}/removal`}
            aria-label={t("members.removeName", { name })}
          >
            {t("members.remove")}
          </ButtonLink>
        </>
      )}
    </div>
  );
}

function RoleForm({ path, member: { id, name, role } }: { path: string; member: Told }) {
  const { t } = useTranslation();
  return (
    <Form method="post" action={`${path}/role`} className="role-form">
      <label className="spoken" htmlFor={`role-${id}`}>
        {t("members.roleOf", { name })}
      </label>
      <select id={`role-${id}`} name="role" defaultValue={role}>
        {MEMBER_ROLES.map((code) => (
          <option key={code} value={code}>
            {t(`common.memberRoles.${code}`)}
          </option>
        ))}
      </select>
      <Button look="plain" small>
        {t("members.changeRole")}
      </Button>
    </Form>
  );
}
