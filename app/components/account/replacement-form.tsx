import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";
import { CodeField } from "./code-field.tsx";
import { FactorOffer } from "./factor-offer.tsx";
import { ProofFields } from "./proof-fields.tsx";

type Props = ComponentProps<typeof FactorOffer> & {
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Another application in place of the one that stands: its key, a code of it, and a proof by the former one. */
export function ReplacementForm({ offer, lastResult }: Props) {
  const { t } = useTranslation();
  const { form, field, errors } = useShortForm("replacement", lastResult, {
    newCode: t("security.factor.newCode"),
    password: t("security.proof.password"),
    code: t("security.replace.code"),
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <FactorOffer offer={offer} />
      <h2>{t("security.factor.proveTitle")}</h2>
      <Form method="post" {...form}>
        <CodeField {...field("newCode")} hint={t("security.factor.newCodeHint")} />
        <ProofFields password={field("password")} code={field("code")} />
        <p className="actions">
          <Button>{t("security.replace.go")}</Button>
          <ButtonLink look="plain" to="/account/second-factor">
            {t("security.proof.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
