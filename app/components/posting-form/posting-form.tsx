import { FormProvider, getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { type ComponentType, type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import type { Option } from "#app/components/select-field.tsx";
import { useLateValidation } from "#app/lib/use-late-validation.ts";
import { textOf } from "./rows.ts";
import { AutosaveNote } from "./autosave-note.tsx";
import { ContactSection } from "./contact-section.tsx";
import { FormErrors } from "./form-errors.tsx";
import type { PostingFields, PostingFormMeta } from "./bind.ts";
import type { PostingFormValues } from "./form-values.ts";
import { FirstSection } from "./first-section.tsx";
import { AdvertisementBox } from "./from-text/advertisement-box.tsx";
import { PlaceSection } from "./place-section.tsx";
import type { TextPreview } from "./preview-text.server.ts";
import type { schemaOver } from "./schema-over.ts";
import { hasOwnPlace } from "./texts-by-language.ts";
import { TextSections } from "./text-sections.tsx";

const FORM_ID = "posting";

export type PostingFormProps = {
  kind: PostingKind;
  values: PostingFormValues;
  /** The answer to the last attempt, or what a check has found. */
  lastResult: SubmissionResult<string[]> | null | undefined;
  /** A text as others will see it, where its button has asked for that. */
  preview?: TextPreview | undefined;
  /** Skills that were found in its texts, as HTML, where a button has asked for them. */
  suggested?: string | undefined;
  isPublished?: boolean;
  /** A change of what is published is read before it is public. */
  isReviewDue?: boolean;
  /** Those somebody may write for; none when the organisation is settled. */
  organisations?: readonly Option[];
  languageOptions: readonly Option[];
  cancelTo: string;
  /** Where what is typed is kept until it is saved. */
  autosaveTo: string;
};

/** What the sections of one kind are told. */
export type OwnProps = {
  kind: PostingKind;
  form: PostingFormMeta;
  fields: PostingFields;
  language: string;
  otherLanguage: string | undefined;
  suggested: string | undefined;
  /** Place and time, which stand where each kind needs them. */
  children: ReactNode;
};

type Props = PostingFormProps & {
  /** What a kind says beyond the others, in the order in which its authors think. */
  Own: ComponentType<OwnProps>;
  /** Imports the check of the kind, so that a browser fetches no other. */
  load: () => Promise<{ check: (kind: PostingKind) => ReturnType<typeof schemaOver> }>;
};

/** The form of every kind. All of it is in the page that the server sends; JavaScript only saves ways. */
export function PostingForm({ Own, load, ...props }: Props) {
  const { kind, values, lastResult, languageOptions } = props;
  const { t } = useTranslation();
  const late = useLateValidation(useCallback(async () => (await load()).check(kind), [kind, load]));
  const [form, fields] = useForm<PostingFormValues>({
    id: FORM_ID,
    lastResult,
    defaultValue: values,
    onValidate: late.onValidate as never,
  });
  const language = textOf(fields.language.value);
  const shared = { form, fields, languageOptions };
  return (
    <FormProvider context={form.context}>
      <FormErrors form={form} />
      <form
        method="post"
        encType="multipart/form-data"
        className="posting-form"
        {...getFormProps(form)}
        {...late.formProps}
      >
        {/* Enter in a field presses the first button of a form; that must not be one that removes a row. */}
        <button className="spoken" tabIndex={-1} aria-hidden="true">
          {t("forms.saveDraft")}
        </button>
        <FirstSection {...shared} organisations={props.organisations} />
        {kind === "programme" ? null : <AdvertisementBox fields={fields} />}
        <TextSections kind={kind} fields={fields} language={language} preview={props.preview} />
        <Own
          form={form}
          fields={fields}
          kind={kind}
          language={language}
          suggested={props.suggested}
          otherLanguage={otherName(language, values, languageOptions)}
        >
          <PlaceSection {...shared} kind={kind} />
        </Own>
        <ContactSection fields={fields} />
        <p className="actions">
          <Button>{t(`forms.${saveKey(props)}`)}</Button>
          <ButtonLink look="plain" to={props.cancelTo}>
            {t("forms.cancel")}
          </ButtonLink>
        </p>
        <AutosaveNote to={props.autosaveTo} wasTyped={lastResult?.initialValue !== undefined} />
      </form>
    </FormProvider>
  );
}

function otherName(
  language: string,
  { otherLanguage }: PostingFormValues,
  options: readonly Option[],
): string | undefined {
  const code = hasOwnPlace(language) ? otherLanguage : language;
  return options.find(({ value }) => value === code)?.label;
}

const saveKey = ({ isPublished, isReviewDue }: Pick<Props, "isPublished" | "isReviewDue">) =>
  isReviewDue ? "handInChanges" : isPublished ? "publishChanges" : "saveDraft";
