import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Lookalike } from "#app/domain/organisation/lookalikes.server.ts";
import { NEW_KINDS } from "#app/domain/organisation/new-input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { Section } from "#app/components/posting-form/section.tsx";
import type { Option } from "#app/components/select-field.tsx";
import { AboutFields } from "./about-fields.tsx";
import type { NewOrganisationValues } from "./form-values.ts";
import { NameFields, NumberFields } from "./identity-fields.tsx";
import { useLabels } from "./labels.ts";
import { Lookalikes } from "./lookalikes.tsx";

type Props = {
  values: NewOrganisationValues;
  lastResult: SubmissionResult<string[]> | undefined;
  lookalikes: readonly SerializeFrom<Lookalike>[];
  countryOptions: readonly Option[];
};

/** The form by which somebody registers an organisation. */
export function NewOrganisationForm({ values, lastResult, lookalikes, countryOptions }: Props) {
  const { t } = useTranslation();
  const { bindChoice } = useBind();
  const labels = useLabels();
  const [form, fields] = useForm<NewOrganisationValues>({
    id: "organisation",
    lastResult,
    defaultValue: values,
  });
  const kinds = NEW_KINDS.map((value) => ({ value, label: t(`organisationForm.kinds.${value}`) }));
  return (
    <>
      <FormSummary form={form} labels={labels} />
      <Form method="post" className="posting-form single" {...getFormProps(form)}>
        <Lookalikes lookalikes={lookalikes} field={fields.isNoneOfThese} />
        <RadioGroup
          {...bindChoice(fields.kind)}
          label={t("organisationForm.kind")}
          options={kinds}
        />
        <Section legend={t("organisationForm.identity")}>
          <NameFields fields={fields} />
          <NumberFields fields={fields} countryOptions={countryOptions} />
        </Section>
        <Section legend={t("organisationForm.about")}>
          <AboutFields fields={fields} rows={4} />
        </Section>
        <p className="actions">
          <Button>{t("organisationForm.create")}</Button>
          <ButtonLink look="plain" to="/workspace">
            {t("organisationForm.cancel")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
