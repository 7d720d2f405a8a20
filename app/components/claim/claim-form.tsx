import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/claim/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { TextArea } from "#app/components/text-field.tsx";
import { sayErrors } from "#app/lib/say-error.ts";

const MEGABYTE = 1024 * 1024;
const megabytes = LIMITS.documentBytes / MEGABYTE;

type Values = { words?: string; document?: string };

type Props = {
  organisationId: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Position and how to check it, in words and perhaps by a document. */
export function ClaimForm({ organisationId, lastResult }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const [form, fields] = useForm<Values>({ id: "claim", lastResult });
  const labels = { words: t("claims.words"), document: t("claims.document") };
  return (
    <>
      <p>{t("claims.rights")}</p>
      <FormSummary form={form} labels={labels} />
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <TextArea
          {...bind(fields.words)}
          label={labels.words}
          hint={t("claims.wordsHint")}
          maxLength={LIMITS.reason}
          rows={4}
          className="short"
        />
        <FileField
          id={fields.document.id}
          name={fields.document.name}
          errors={sayErrors(t, fields.document.errors)}
          label={labels.document}
          hint={t("claims.documentHint", { megabytes })}
          accept="application/pdf,image/png,image/jpeg"
          optional
        />
        <p className="actions">
          <Button>{t("claims.send")}</Button>
          <ButtonLink look="plain" to={`/organisations/${organisationId}`}>
            {t("claims.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
