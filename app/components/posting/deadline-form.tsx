import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { FormErrors } from "#app/components/posting-form/form-errors.tsx";
import { DateField } from "#app/components/text-field.tsx";
import { PostingCrumbs } from "./posting-crumbs.tsx";

type Props = {
  id: string;
  /** The title of the posting. */
  posting: string;
  title: string;
  /** What is done here, in short. */
  here: string;
  lead: string;
  /** What the field says; no field where nothing is asked. */
  field: { hint?: string } | null;
  /** What sends it; null where there is nothing to send. */
  button: string | null;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Asks until when a posting shall be open. */
export function DeadlineForm(props: Props) {
  const { id, posting, title, here, lead, field, button, lastResult } = props;
  const { t } = useTranslation();
  const { bind } = useBind();
  const [form, fields] = useForm<{ deadlineOn?: string }>({ id: "deadline", lastResult });
  return (
    <section className="narrow">
      <PostingCrumbs id={id} title={posting} here={here} />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <FormErrors form={form} />
      <Form method="post" {...getFormProps(form)}>
        {field ? (
          <DateField {...bind(fields.deadlineOn)} label={t("life.deadline")} hint={field.hint} />
        ) : null}
        <p className="actions">
          {button ? <Button>{button}</Button> : null}
          <ButtonLink look="plain" to={`/postings/${id}`}>
            {t("life.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
