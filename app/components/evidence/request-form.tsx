import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/evidence/input.ts";
import { Button } from "#app/components/button.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { TextArea } from "#app/components/text-field.tsx";

type Props = {
  /** Staff have asked for more: then it is an answer as well. */
  isAnswer: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Asking staff to verify, or to look again. */
export function RequestForm({ isAnswer, lastResult }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const [form, fields] = useForm<{ answer?: string }>({ id: "request", lastResult });
  const label = t("evidence.answer");
  return (
    <>
      <FormSummary form={form} labels={{ answer: label }} />
      <Form method="post" {...getFormProps(form)}>
        {isAnswer ? (
          <TextArea
            {...bind(fields.answer)}
            label={label}
            hint={t("evidence.answerHint")}
            maxLength={LIMITS.reason}
            rows={4}
            className="short"
            optional
          />
        ) : null}
        <Button>{t(isAnswer ? "evidence.sendAnswer" : "evidence.ask")}</Button>
      </Form>
    </>
  );
}
