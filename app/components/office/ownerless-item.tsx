import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Ownerless } from "#app/domain/ownership/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmailAddress } from "#app/components/email-address.tsx";
import { Facts } from "#app/components/facts.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { ORGANISATION_CLASSES } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = { organisation: SerializeFrom<Ownerless> };

/** An organisation without an active owner, with those who could be made one. */
export function OwnerlessItem({ organisation }: Props) {
  const { t, i18n } = useTranslation();
  const sayAttended = useAttendance();
  const { id, kind, members } = organisation;
  const others = members.filter(({ role }) => role !== "owner");
  return (
    <li className={classNames("hit", ORGANISATION_CLASSES[kind])}>
      <span className="kind">{t(`codes.organisationKinds.${kind}`)}</span>
      <h3>
        <Link to={`/organisations/${id}/decision`}>{readerName(organisation, i18n.language)}</Link>
      </h3>
      <p className="facts">{sayAttended(organisation)}</p>
      {others.length === 0 ? <p>{t("office.owners.nobodyElse")}</p> : null}
      <ul className="plain-list rows">
        {members.map((member) => (
          <MemberRow key={member.id} organisationId={id} member={member} />
        ))}
      </ul>
    </li>
  );
}

/** When an owner was here last, or since when there is one who has yet to come. */
function useAttendance() {
  const { t } = useTranslation();
  const { date } = useFormats();
  return ({ ownerSeenAt, unattendedSince }: Props["organisation"]) => {
    if (ownerSeenAt) return t("office.owners.seen", { date: date(ownerSeenAt) });
    if (unattendedSince) return t("office.owners.neverSeen", { date: date(unattendedSince) });
    return t("office.owners.none");
  };
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
            <EmailAddress address={email} />,
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
