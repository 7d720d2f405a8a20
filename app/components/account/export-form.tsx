import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";

const ID = "export-password";

/** Asks for the password; the answer is a file, or this page again with what was wrong. */
export function ExportForm({ refused }: { refused: string | null }) {
  const { t } = useTranslation();
  const label = t("security.proof.password");
  const errors = sayErrors(t, refused === null ? [] : [refused]);
  return (
    <>
      <ErrorSummary errors={errors.map((error) => ({ id: ID, message: labelled(label, error) }))} />
      <form method="post" action="/account/export/file">
        <TextField
          id={ID}
          name="password"
          type="password"
          autoComplete="current-password"
          label={label}
          errors={errors}
        />
        <Button>{t("privacy.exportPage.go")}</Button>
      </form>
    </>
  );
}
