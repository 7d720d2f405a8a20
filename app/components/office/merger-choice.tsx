import type { SubmissionResult } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MergerPage } from "#app/domain/merger/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { sayErrors } from "#app/lib/say-error.ts";
import { DuplicateList } from "./duplicate-list.tsx";

type Props = Pick<SerializeFrom<MergerPage>, "gone" | "candidates"> & {
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Which organisation stays: one that looks like the same, or any other by its id. */
export function MergerChoice({ gone, candidates, lastResult }: Props) {
  const { t, i18n } = useTranslation();
  const told = Object.values(lastResult?.error ?? {}).flatMap((codes) => codes ?? []);
  return (
    <>
      <ErrorSummary errors={sayErrors(t, told).map((message) => ({ id: "into", message }))} />
      <p className="lead">{t("office.merger.choose", { name: readerName(gone, i18n.language) })}</p>
      <section>
        <h2>{t("office.merger.candidates")}</h2>
        {candidates.length === 0 ? <p>{t("office.merger.noCandidates")}</p> : null}
        <DuplicateList of={gone.id} duplicates={candidates} />
        <Form method="get">
          <TextField
            name="into"
            label={t("office.merger.stays")}
            hint={t("office.merger.staysHint")}
            required
          />
          <Button look="plain">{t("office.merger.look")}</Button>
        </Form>
      </section>
    </>
  );
}
