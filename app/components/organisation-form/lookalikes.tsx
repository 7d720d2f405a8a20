import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Lookalike } from "#app/domain/organisation/lookalikes.server.ts";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { Section } from "#app/components/posting-form/section.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = SerializeFrom<Lookalike>;

type Props = {
  lookalikes: readonly Told[];
  field: { id: string; name: string; errors: string[] | undefined };
};

/** Organisations that may be the one that somebody is registering, and the box that says that none of them is. */
export function Lookalikes({ lookalikes, field }: Props) {
  const { t } = useTranslation();
  const { bindChoices } = useBind();
  if (lookalikes.length === 0) return null;
  return (
    <Section
      legend={t("organisationForm.lookalikesTitle")}
      hint={t("organisationForm.lookalikesText")}
    >
      <ul className="plain-list rows">
        {lookalikes.map((organisation) => (
          <LookalikeItem key={organisation.id} organisation={organisation} />
        ))}
      </ul>
      {lookalikes.map(({ id }) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
      <CheckboxGroup
        {...bindChoices(field)}
        label={t("organisationForm.isAmongThem")}
        options={[{ value: "on", label: t("organisationForm.isNoneOfThese") }]}
      />
    </Section>
  );
}

function LookalikeItem({ organisation }: { organisation: Told }) {
  const { t, i18n } = useTranslation();
  const { country } = useFormats();
  const { id, kind, state, hasSameNumber, hasSameDomain } = organisation;
  const why = hasSameNumber ? "number" : hasSameDomain ? "domain" : "name";
  const isUnclaimed = state === "unclaimed";
  return (
    <li>
      <h3>
        <Link to={`/organisations/${id}`}>{readerName(organisation, i18n.language)}</Link>
      </h3>
      <Facts
        facts={[
          t(`codes.organisationKinds.${kind}`),
          organisation.country && country(organisation.country),
          t(`organisationForm.why.${why}`),
        ]}
      />
      <p>
        <Link to={isUnclaimed ? `/organisations/${id}/claim` : `/organisations/${id}`}>
          {t(isUnclaimed ? "organisationForm.toClaim" : "organisationForm.toAsk")}
        </Link>
      </p>
    </li>
  );
}
