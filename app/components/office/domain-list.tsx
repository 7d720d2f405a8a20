import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { QuickWords } from "./words-form.tsx";

export type ToldDomain = {
  id: string;
  domain: string;
  organisationId: string;
  askedAt: string;
  confirmedAt?: string | null;
};

type Props = {
  domains: readonly ToldDomain[];
  canConfirm: boolean;
  /** What else to say of a domain, such as whose it would be. */
  factOf?: (domain: ToldDomain) => ReactNode;
};

/** Domains with where they stand, and staff's word on those that are asked for. */
export function DomainList({ domains, canConfirm, factOf = () => null }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <ul className="plain-list">
      {domains.map((row) => (
        <li key={row.id} className="hit work-item">
          <div>
            <h3>{row.domain}</h3>
            <Facts
              facts={[
                factOf(row),
                row.confirmedAt
                  ? t("office.decision.domainConfirmed", { date: date(row.confirmedAt) })
                  : t("office.decision.domainAsked", { date: date(row.askedAt) }),
              ]}
            />
          </div>
          {row.confirmedAt ? null : <Word row={row} canConfirm={canConfirm} />}
        </li>
      ))}
    </ul>
  );
}

function Word({ row, canConfirm }: { row: ToldDomain; canConfirm: boolean }) {
  const { t } = useTranslation();
  const path = `/organisations/${row.organisationId}/domains/${row.id}`;
  return (
    <div className="work-actions">
      {canConfirm ? (
        <Form method="post" action={`${path}/confirmation`}>
          <Button small>{t("office.verifications.confirm")}</Button>
        </Form>
      ) : null}
      <QuickWords
        action={`${path}/refusal`}
        summary={t("office.verifications.decline")}
        name="reason"
        label={t("office.verifications.declineReason")}
        hint={t("office.verifications.declineHint")}
        button={t("office.verifications.decline")}
      />
    </div>
  );
}
