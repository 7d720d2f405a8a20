import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { WordsForm } from "#app/components/office/words-form.tsx";

type Props = {
  organisationId: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Position and how to check it. */
export function ClaimForm({ organisationId, lastResult }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("claims.rights")}</p>
      <WordsForm
        id="claim"
        fields={[{ name: "words", label: t("claims.words"), hint: t("claims.wordsHint") }]}
        button={t("claims.send")}
        back={`/organisations/${organisationId}`}
        lastResult={lastResult}
      />
    </>
  );
}
