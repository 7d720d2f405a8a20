import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OrganisationPermissions } from "#app/domain/organisation/policy.server.ts";

type Props = { id: string; state: string; can: OrganisationPermissions };

/** What those who belong to an organisation can do with it. */
export function MemberTools({ id, state, can }: Props) {
  const { t } = useTranslation();
  if (!can.leave) return null;
  const path = `/organisations/${id}`;
  const tools = [
    can.write && { to: `${path}/edit`, label: t("organisation.editProfile") },
    can.write && { to: `${path}/logo/edit`, label: t("organisation.setLogo") },
    { to: `${path}/members`, label: t("organisation.people") },
    { to: `${path}/verification`, label: t("organisation.verification") },
  ].filter((tool) => tool !== false);
  return (
    <nav className="member-tools" aria-label={t("organisation.forMembers")}>
      <ul>
        {tools.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
      {state === "verified" ? null : (
        <p>
          {t("organisation.notPublic", {
            state: t(`codes.organisationStates.${state as "new"}`),
          })}{" "}
          <Link to={`${path}/verification`}>{t("organisation.toVerification")}</Link>
        </p>
      )}
    </nav>
  );
}
