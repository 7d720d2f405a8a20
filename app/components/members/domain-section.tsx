import type { SubmissionResult } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/membership/input.ts";
import type { MembersPage } from "#app/domain/membership/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { Facts } from "#app/components/facts.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

type Told = SerializeFrom<MembersPage>["domains"][number];

type Props = { path: string; domains: readonly Told[]; mayManage: boolean };

/** The domains whose addresses let their holders join. */
export function DomainSection({ path, domains, mayManage }: Props) {
  const { t } = useTranslation();
  return (
    <section id="domains">
      <h2>{t("members.domains")}</h2>
      <p>{t("members.domainsLead")}</p>
      {domains.length === 0 ? <p>{t("members.noDomains")}</p> : null}
      <ul className="rows plain-list">
        {domains.map((domain) => (
          <DomainItem key={domain.id} {...{ path, domain, mayManage }} />
        ))}
      </ul>
      {mayManage ? <DomainForm path={path} /> : null}
    </section>
  );
}

type ItemProps = Pick<Props, "path" | "mayManage"> & { domain: Told };

function DomainItem({ path, domain: { id, domain, askedAt, confirmedAt }, mayManage }: ItemProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <li className="work-item">
      <div>
        <strong>{domain}</strong>
        <Facts
          facts={[
            confirmedAt
              ? t("members.domainConfirmed", { date: date(confirmedAt) })
              : t("members.domainWaits", { date: date(askedAt) }),
          ]}
        />
      </div>
      {mayManage ? (
        <Form method="post" action={`${path}/${id}/withdrawal`} className="work-actions">
          <Button look="plain" small aria-label={t("members.giveUpDomain", { domain })}>
            {t("members.giveUp")}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}

type FormProps = { path: string; lastResult?: SubmissionResult<string[]> | undefined };

/** A domain that an owner asks staff to confirm. */
export function DomainForm({ path, lastResult }: FormProps) {
  const { t } = useTranslation();
  const labels = { domain: t("members.domain") };
  const { form, field, typed, errors } = useShortForm("domain", lastResult, labels);
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" action={path} {...form}>
        <TextField
          {...field("domain")}
          hint={t("members.domainHint")}
          defaultValue={typed("domain")}
          maxLength={LIMITS.domain}
          autoComplete="off"
        />
        <Button>{t("members.askForDomain")}</Button>
      </Form>
    </>
  );
}
