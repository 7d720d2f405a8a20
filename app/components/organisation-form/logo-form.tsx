import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/logo/input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { Logo, type LogoFacts } from "#app/components/organisation/logo.tsx";
import { sayErrors } from "#app/lib/say-error.ts";

const MEGABYTE = 1024 * 1024;

type Props = {
  id: string;
  name: string;
  logo: LogoFacts | null;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** The logo as it is, a field for another one, and the way to do without. */
export function LogoForm({ id, name, logo, lastResult }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<{ logo?: string }>({ id: "logo", lastResult });
  const label = t("organisationForm.logo");
  return (
    <>
      <FormSummary form={form} labels={{ logo: label }} />
      {logo ? <Logo {...{ id, name, logo }} /> : <p>{t("organisationForm.noLogo")}</p>}
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <FileField
          id={fields.logo.id}
          name={fields.logo.name}
          errors={sayErrors(t, fields.logo.errors)}
          label={label}
          hint={t("organisationForm.logoHint", { megabytes: LIMITS.logoBytes / MEGABYTE })}
          accept="image/png,image/jpeg,image/webp"
        />
        <p className="actions">
          <Button>{t("organisationForm.setLogo")}</Button>
          <ButtonLink look="plain" to={`/organisations/${id}`}>
            {t("organisationForm.back")}
          </ButtonLink>
        </p>
      </Form>
      {logo ? (
        <Form method="post" action={`/organisations/${id}/logo/removal`}>
          <Button look="danger">{t("organisationForm.removeLogo")}</Button>
        </Form>
      ) : null}
    </>
  );
}
