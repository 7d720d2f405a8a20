import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { useShortForm } from "#app/lib/use-short-form.ts";
import { ProofFields } from "./proof-fields.tsx";

type Props = {
  hasSecondFactor: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** The password, a code where there is one, and a tick. */
export function ClosureForm({ hasSecondFactor, lastResult }: Props) {
  const { t } = useTranslation();
  const { form, field, errors } = useShortForm("closure", lastResult, {
    password: t("security.proof.password"),
    code: t("security.proof.code"),
    isSure: t("privacy.closure.confirm"),
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" {...form}>
        <ProofFields password={field("password")} code={hasSecondFactor ? field("code") : null} />
        <CheckboxGroup
          {...field("isSure")}
          options={[{ value: "on", label: t("privacy.closure.sure") }]}
        />
        <p className="actions">
          <Button look="danger">{t("privacy.closure.go")}</Button>
          <ButtonLink look="plain" to="/account">
            {t("security.proof.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
