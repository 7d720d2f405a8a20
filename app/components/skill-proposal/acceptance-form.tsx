import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS, SKILL_TYPES } from "#app/domain/skill-proposal/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";

type Entries = { en?: string; bg?: string; type?: string; broader?: string };

const FIELDS = ["en", "bg", "type", "broader"] as const;

type Props = {
  proposal: { en: string | null; bg: string | null };
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What a proposal becomes as a skill of the vocabulary. */
export function AcceptanceForm({ proposal, lastResult }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Entries>({
    id: "acceptance",
    lastResult,
    defaultValue: { en: proposal.en ?? "", bg: proposal.bg ?? "", type: "skill" },
  });
  const common = (name: (typeof FIELDS)[number]) => ({
    id: fields[name].id,
    name,
    label: t(`skillProposals.${name}`),
    defaultValue: fields[name].initialValue,
    errors: sayErrors(t, fields[name].errors),
  });
  const errors = [
    ...sayErrors(t, form.errors).map((message) => ({ id: undefined, message })),
    ...FIELDS.flatMap((name) =>
      common(name).errors.map((message) => ({
        id: fields[name].id,
        message: labelled(t(`skillProposals.${name}`), message),
      })),
    ),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...getFormProps(form)}>
        <TextField {...common("en")} maxLength={LIMITS.skillLabel} />
        <TextField {...common("bg")} maxLength={LIMITS.skillLabel} />
        <SelectField
          {...common("type")}
          empty={false}
          options={SKILL_TYPES.map((value) => ({ value, label: t(`skills.types.${value}`) }))}
        />
        <TextField
          {...common("broader")}
          hint={t("skillProposals.broaderHint")}
          maxLength={LIMITS.skillLabel}
          optional
        />
        <p className="actions">
          <Button>{t("skillProposals.accept")}</Button>
          <ButtonLink look="plain" to="/staff/skill-proposals">
            {t("office.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
