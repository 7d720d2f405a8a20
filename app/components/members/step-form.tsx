import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";

type Props = {
  title: string;
  lead: string;
  /** What the button says. */
  go: string;
  back: string;
  look?: "main" | "danger";
  /** Why it cannot be done, where it cannot. */
  refusal?: string | null;
};

/** Something that is asked once more before it is done. */
export function StepForm({ title, lead, go, back, look = "danger", refusal = null }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{title}</h1>
      {refusal ? <Notice tone="refused">{refusal}</Notice> : <p className="lead">{lead}</p>}
      <Form method="post" className="actions">
        {refusal ? null : <Button look={look}>{go}</Button>}
        <ButtonLink look="plain" to={back}>
          {t("members.back")}
        </ButtonLink>
      </Form>
    </>
  );
}
