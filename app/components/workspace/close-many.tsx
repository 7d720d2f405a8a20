import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ChosenHead } from "#app/domain/posting/many.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ClosureFields } from "#app/components/posting/closure-fields.tsx";
import { FormErrors } from "#app/components/posting-form/form-errors.tsx";
import { ChosenList } from "./chosen-list.tsx";
import { KeptBack } from "./kept-back.tsx";
import type { ToldOutcome } from "./many-answer.tsx";
import { ManyCrumbs } from "./many-crumbs.tsx";

type Props = {
  chosen: readonly Pick<ChosenHead, "id" | "state" | "language" | "texts">[];
  /** Those that were chosen as well and cannot be closed. */
  kept: readonly ToldOutcome[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Asks once why several postings are closed. */
export function CloseMany({ chosen, kept, lastResult }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<{ reason?: string; note?: string }>({
    id: "closures",
    lastResult,
  });
  return (
    <section className="narrow">
      <ManyCrumbs here={t("life.many.title.close")} />
      <h1>{t("life.many.closeTitle", { count: chosen.length })}</h1>
      <p className="lead">{t("forms.closure.lead")}</p>
      <FormErrors form={form} />
      <KeptBack step="close" kept={kept} />
      <Form method="post" {...getFormProps(form)}>
        <ChosenList chosen={chosen} />
        <ClosureFields reason={fields.reason} note={fields.note} />
        <p className="actions">
          <Button look="danger">{t("life.many.closeNow")}</Button>
          <ButtonLink look="plain" to="/workspace/postings">
            {t("life.many.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
