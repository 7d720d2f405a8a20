import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS, VERDICTS } from "#app/domain/verification/input.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { sayErrors } from "#app/lib/say-error.ts";

type Props = {
  /** What is shown beside the form; a decision about anything else is refused. */
  revision: number;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Verify, ask for more, or refuse, with the words that the owners read. */
export function DecisionForm({ revision, lastResult }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<{ verdict?: string; reason?: string }>({
    id: "decision",
    lastResult,
  });
  const labels = { verdict: t("office.decision.verdict"), reason: t("office.decision.words") };
  const errors = [
    ...sayErrors(t, form.errors).map((message) => ({ id: undefined, message })),
    ...(["verdict", "reason"] as const).flatMap((name) =>
      sayErrors(t, fields[name].errors).map((message) => ({
        id: fields[name].id,
        message: `${labels[name]} ${message}`,
      })),
    ),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="revision" value={revision} />
        <RadioGroup
          id={fields.verdict.id}
          name={fields.verdict.name}
          label={labels.verdict}
          options={VERDICTS.map((value) => ({
            value,
            label: t(`office.decision.verdicts.${value}`),
          }))}
          chosen={fields.verdict.initialValue}
          errors={sayErrors(t, fields.verdict.errors)}
        />
        <TextArea
          id={fields.reason.id}
          name={fields.reason.name}
          label={labels.reason}
          hint={t("office.decision.wordsHint")}
          defaultValue={fields.reason.initialValue}
          errors={sayErrors(t, fields.reason.errors)}
          maxLength={LIMITS.reason}
          rows={4}
          className="short"
        />
        <p className="actions">
          <Button>{t("office.decision.send")}</Button>
        </p>
      </Form>
    </>
  );
}
