import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";

type Props = { action: string; label: string; text?: string | undefined };

/** One line to look people or organisations up by. */
export function LookupForm({ action, label, text = "" }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="get" action={action} role="search" className="ask lookup">
      <label htmlFor="lookup">{label}</label>
      <input id="lookup" type="search" name="q" defaultValue={text} maxLength={200} />
      <Button>{t("office.people.find")}</Button>
    </Form>
  );
}
