import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";

/** The id of the form to which the boxes of a list belong. */
export const MANY_FORM = "many";

/** What can be done with the ticked postings: some at once, some after a question. */
export function ManyBar() {
  const { t } = useTranslation();
  return (
    <Form method="post" id={MANY_FORM} action="/workspace/publications" className="many-bar">
      <fieldset>
        <legend>{t("life.many.legend")}</legend>
        <p className="hint">{t("life.many.hint")}</p>
        <div className="actions">
          <Button look="plain">{t("life.many.publish")}</Button>
          <Button look="plain" formAction="/workspace/renewals">
            {t("life.many.renew")}
          </Button>
          <Button look="plain" formAction="/workspace/copies">
            {t("life.many.copy")}
          </Button>
          <Button look="plain" formAction="/workspace/closures" formMethod="get">
            {t("life.many.close")}
          </Button>
          <Button look="plain" formAction="/workspace/archives" formMethod="get">
            {t("life.many.archive")}
          </Button>
        </div>
      </fieldset>
    </Form>
  );
}
