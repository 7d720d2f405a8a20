import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LARGEST_FILE_IN_MEGABYTES, LISTED } from "#app/domain/browser-import/input.ts";
import { LIMITS, POSTING_KINDS } from "#app/domain/posting/options-input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { Field } from "#app/components/field.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useShortForm } from "#app/lib/use-short-form.ts";

type Props = {
  organisations: readonly {
    id: string;
    name: string;
    nameEn: string | null;
    nameBg: string | null;
  }[];
  /** Null: all of them. */
  kinds: readonly PostingKind[] | null;
  /** Staff may list what a source says of organisations that the rows name. */
  isListing: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
};

const ENDINGS = ".csv,.tsv,.txt,.json,.jsonl,.ndjson";

/** What is imported, for whom, from which file. */
export function UploadForm({ organisations, kinds, isListing, lastResult }: Props) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const { form, field, typed, errors } = useShortForm("upload", lastResult, {
    kind: t("imports.upload.kind"),
    organisation: t("imports.upload.organisation"),
    file: t("imports.upload.file"),
  });
  const offered = kinds ?? POSTING_KINDS;
  const owners = [
    ...organisations.map((row) => ({ value: row.id, label: readerName(row, i18n.language) })),
    ...(isListing
      ? [
          {
            value: LISTED,
            label: t("imports.upload.listed"),
            hint: t("imports.upload.listedHint"),
          },
        ]
      : []),
  ];
  const kindOptions = offered.map((value) => ({ value, label: t(`common.kindsMany.${value}`) }));
  const hint = t("imports.upload.fileHint", {
    megabytes: LARGEST_FILE_IN_MEGABYTES,
    rows: number(LIMITS.importRows),
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form method="post" encType="multipart/form-data" {...form}>
        <RadioGroup
          {...field("kind")}
          options={kindOptions}
          chosen={typed("kind") ?? (offered.length === 1 ? offered[0] : undefined)}
        />
        <RadioGroup
          {...field("organisation")}
          options={owners}
          chosen={typed("organisation") ?? (owners.length === 1 ? owners[0]!.value : undefined)}
        />
        <Field {...field("file")} hint={hint}>
          {(control) => <input type="file" accept={ENDINGS} {...control} />}
        </Field>
        <p className="actions">
          <Button>{t("imports.upload.go")}</Button>
          <ButtonLink look="plain" to="/imports">
            {t("imports.upload.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
