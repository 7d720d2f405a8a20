import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/verification/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { KeyFacts } from "#app/components/facts.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { NumberFields } from "#app/components/organisation-form/identity-fields.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import type { Option } from "#app/components/select-field.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Numbered = { country: string | null; identifier: string | null };

type Props = {
  now: Numbered;
  /** What is shown beside the form; a correction of anything else is refused. */
  revision: number;
  countryOptions: readonly Option[];
  back: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Country and register number as they are and as they should be, and why. */
export function NumberForm({ now, revision, countryOptions, back, lastResult }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const [form, fields] = useForm<{ country?: string; identifier?: string; reason?: string }>({
    id: "number",
    lastResult,
    defaultValue: now,
  });
  const labels = {
    country: t("organisationForm.country"),
    identifier: t("organisationForm.identifier"),
    reason: t("office.decision.numberReason"),
  };
  return (
    <>
      <FormSummary form={form} labels={labels} />
      <NumberNow now={now} />
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="revision" value={revision} />
        <NumberFields fields={fields} countryOptions={countryOptions} />
        <TextArea
          {...bind(fields.reason)}
          label={labels.reason}
          hint={t("office.decision.numberHint")}
          maxLength={LIMITS.reason}
          rows={4}
          className="short"
        />
        <p className="actions">
          <Button>{t("office.decision.numberButton")}</Button>
          <ButtonLink look="plain" to={back}>
            {t("office.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

/** What a correction replaces, also where something else is typed in the form. */
function NumberNow({ now: { country, identifier } }: Pick<Props, "now">) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nothing = t("office.deed.nothing");
  return (
    <section>
      <h2>{t("office.decision.numberNow")}</h2>
      <KeyFacts
        facts={[
          {
            term: t("organisationForm.country"),
            value: country ? formats.country(country) : nothing,
          },
          { term: t("organisationForm.identifier"), value: identifier ?? nothing },
        ]}
      />
    </section>
  );
}
