import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Ownerless } from "#app/domain/ownership/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = { organisation: SerializeFrom<Ownerless> };

/** An organisation without an active owner, with those who could be made one. */
export function OwnerlessItem({ organisation }: Props) {
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const { id, kind, ownerSeenAt, members } = organisation;
  const others = members.filter(({ role }) => role !== "owner");
  return (
    <li className="hit">
      <span className="kind">{t(`codes.organisationKinds.${kind}`)}</span>
      <h3>
        <Link to={`/organisations/${id}/decision`}>{readerName(organisation, i18n.language)}</Link>
      </h3>
      <p className="facts">
        {ownerSeenAt
          ? t("office.owners.seen", { date: date(ownerSeenAt) })
          : t("office.owners.none")}
      </p>
      {others.length === 0 ? <p>{t("office.owners.nobodyElse")}</p> : null}
      <ul className="plain-list rows">
        {members.map((member) => (
          <MemberRow key={member.id} organisationId={id} member={member} />
        ))}
      </ul>
    </li>
  );
}

type Member = SerializeFrom<Ownerless>["members"][number];

function MemberRow({ organisationId, member }: { organisationId: string; member: Member }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { id, personId, name, email, role, seenAt } = member;
  return (
    <li className="work-item">
      <div>
        <Link to={`/staff/people/${personId}`}>{name}</Link>
        <Facts
          facts={[
            t(`common.memberRoles.${role}`),
            email,
            seenAt ? t("office.owners.here", { date: date(seenAt) }) : t("office.owners.neverHere"),
          ]}
        />
      </div>
      {role === "owner" ? null : (
        <div className="work-actions">
          <ButtonLink
            look="plain"
            small
            to={`/organisations/${organisationId}/members/${id}/appointment`}
            aria-label={t("office.owners.appointName", { name })}
          >
            {t("office.owners.appoint")}
          </ButtonLink>
        </div>
      )}
    </li>
  );
}
