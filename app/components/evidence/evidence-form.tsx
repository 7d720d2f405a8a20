import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EVIDENCE_KINDS, LIMITS } from "#app/domain/evidence/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { TextArea } from "#app/components/text-field.tsx";
import { sayErrors } from "#app/lib/say-error.ts";

const MEGABYTE = 1024 * 1024;
const megabytes = LIMITS.documentBytes / MEGABYTE;

type Values = { kind?: string; words?: string; document?: string };

type Props = { back: string; lastResult: SubmissionResult<string[]> | undefined };

/** Something that staff can verify an organisation by. */
export function EvidenceForm({ back, lastResult }: Props) {
  const { t } = useTranslation();
  const { bind, bindChoice } = useBind();
  const [form, fields] = useForm<Values>({ id: "evidence", lastResult });
  const labels = {
    kind: t("evidence.kind"),
    words: t("evidence.words"),
    document: t("evidence.document"),
  };
  const kinds = EVIDENCE_KINDS.map((value) => ({
    value,
    label: t(`evidence.kinds.${value}`),
    hint: t(`evidence.kindHints.${value}`, { megabytes }),
  }));
  return (
    <>
      <FormSummary form={form} labels={labels} />
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <RadioGroup {...bindChoice(fields.kind)} label={labels.kind} options={kinds} />
        <TextArea
          {...bind(fields.words)}
          label={labels.words}
          hint={t("evidence.wordsHint")}
          maxLength={LIMITS.reason}
          rows={4}
          className="short"
        />
        <FileField
          id={fields.document.id}
          name={fields.document.name}
          errors={sayErrors(t, fields.document.errors)}
          label={labels.document}
          hint={t("evidence.documentHint", { megabytes })}
          accept="application/pdf,image/png,image/jpeg"
          optional
        />
        <p className="actions">
          <Button>{t("evidence.send")}</Button>
          <ButtonLink look="plain" to={back}>
            {t("evidence.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
