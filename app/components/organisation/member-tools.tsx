import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OrganisationPermissions } from "#app/domain/organisation/policy.server.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { addressOfKind } from "#app/components/posting-form/kind-address.ts";

type Props = {
  id: string;
  state: string;
  can: OrganisationPermissions;
  /** What the reader may start in its name. */
  kinds: readonly PostingKind[];
};

/** What those who belong to an organisation can do with it. */
export function MemberTools({ id, state, can, kinds }: Props) {
  const { t } = useTranslation();
  if (!can.leave) return null;
  const path = `/organisations/${id}`;
  const tools = [
    ...kinds.map((kind) => ({
      to: `/postings/new/${addressOfKind(kind)}`,
      label: t(`workspace.createKind.${kind}`),
    })),
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
          })}
        </p>
      )}
    </nav>
  );
}
