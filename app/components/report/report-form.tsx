import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS, REPORT_REASONS } from "#app/domain/report/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextArea, TextField } from "#app/components/text-field.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";

type Entries = { reason?: string; words?: string; email?: string };

type Props = {
  postingId: string;
  /** Visitors may leave an address; whoever has an account is told there. */
  isVisitor: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
};

const FIELDS = ["reason", "words", "email"] as const;

/** What is wrong with a posting, in a choice and in words. */
export function ReportForm({ postingId, isVisitor, lastResult }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Entries>({ id: "report", lastResult });
  const common = (name: (typeof FIELDS)[number]) => ({
    id: fields[name].id,
    name,
    label: t(`reports.${name}`),
    errors: sayErrors(t, fields[name].errors),
  });
  const errors = [
    ...sayErrors(t, form.errors).map((message) => ({ id: undefined, message })),
    ...FIELDS.flatMap((name) =>
      common(name).errors.map((message) => ({
        id: fields[name].id,
        message: labelled(t(`reports.${name}`), message),
      })),
    ),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...getFormProps(form)}>
        <RadioGroup
          {...common("reason")}
          options={REPORT_REASONS.map((value) => ({ value, label: t(`reports.reasons.${value}`) }))}
          chosen={fields.reason.initialValue}
        />
        <TextArea
          {...common("words")}
          hint={t("reports.wordsHint")}
          defaultValue={fields.words.initialValue}
          maxLength={LIMITS.reason}
          rows={4}
          className="short"
          optional
        />
        {isVisitor ? (
          <TextField
            {...common("email")}
            type="email"
            autoComplete="email"
            hint={t("reports.emailHint")}
            defaultValue={fields.email.initialValue}
            maxLength={LIMITS.email}
            optional
          />
        ) : null}
        <p>{t("reports.hidden")}</p>
        <p className="actions">
          <Button>{t("reports.send")}</Button>
          <ButtonLink look="plain" to={`/postings/${postingId}`}>
            {t("reports.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
