import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";

/** The way out of a sign-in that is not complete. */
export function GiveUp() {
  const { t } = useTranslation();
  return (
    <Form method="post" action="/sign-out" reloadDocument>
      <Button look="link">{t("security.step.giveUp")}</Button>
    </Form>
  );
}
