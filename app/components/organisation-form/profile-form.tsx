import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/organisation/profile-input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { textOf } from "#app/components/posting-form/rows.ts";
import { Section } from "#app/components/posting-form/section.tsx";
import type { Option } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { AboutFields } from "./about-fields.tsx";
import type { ProfileForm as Meta, ProfileRowsProps } from "./field-rows.tsx";
import type { ProfileValues } from "./form-values.ts";
import { NameFields, NumberFields } from "./identity-fields.tsx";
import { useLabels } from "./labels.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { ContactRows } from "./contact-rows.tsx";
import { DepartmentRows } from "./department-rows.tsx";
import { LinkRows, PlaceRows } from "./profile-rows.tsx";

export type ProfileFormProps = {
  values: ProfileValues;
  /** The revision that is there now. */
  revision: number;
  lastResult: SubmissionResult<string[]> | undefined;
  isOwner: boolean;
  isIdentifierFixed: boolean;
  countryOptions: readonly Option[];
  languageOptions: readonly Option[];
  cancelTo: string;
};

/** What an organisation says of itself. Every row can be added without JavaScript: the page comes anew with it. */
export function ProfileForm(props: ProfileFormProps) {
  const { values, revision, lastResult, isOwner, languageOptions } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const [form, fields] = useForm<ProfileValues>({
    id: "profile",
    lastResult,
    defaultValue: values,
  });
  // Whoever has just been told what others changed, and sends the form again, means it.
  const isTold = form.errors?.includes("profileChangedMeanwhile") ?? false;
  const seenRevision = isTold ? revision : textOf(fields.revision.initialValue) || revision;
  const rows = { form, fields, intent: lastResult?.intent };
  return (
    <>
      <FormSummary
        form={form}
        labels={labels}
        row={(number) => t("organisationForm.row", { number })}
      />
      <Form
        method="post"
        encType="multipart/form-data"
        className="posting-form"
        {...getFormProps(form)}
      >
        {/* Enter in a field presses the first button of a form; that must not be one that removes a row. */}
        <button className="spoken" tabIndex={-1} aria-hidden="true">
          {t("organisationForm.save")}
        </button>
        <input type="hidden" name={fields.revision.name} value={seenRevision} />
        {isOwner ? (
          <Identity {...props} form={form} />
        ) : (
          <p className="hint">{t("organisationForm.identityIsOwners")}</p>
        )}
        <Sections {...rows} languageOptions={languageOptions} />
        <p className="actions">
          <Button>{t("organisationForm.save")}</Button>
          <ButtonLink look="plain" to={props.cancelTo}>
            {t("organisationForm.cancel")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

type SectionsProps = ProfileRowsProps & Pick<ProfileFormProps, "languageOptions">;

/** What owners and editors write. */
function Sections({ languageOptions, ...rows }: SectionsProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { fields } = rows;
  return (
    <>
      <Section legend={t("organisationForm.about")}>
        <AboutFields fields={fields} rows={7} />
        <PlaceRows {...rows} />
        <LanguageChoice
          languages={fields.languages}
          further={fields.furtherLanguages}
          options={languageOptions}
        />
      </Section>
      <Section legend={t("organisationForm.contacts")}>
        <ContactRows {...rows} />
        <TextField
          {...bind(fields.contactEmail)}
          type="email"
          label={t("organisationForm.contactEmail")}
          maxLength={LIMITS.email}
          optional
        />
      </Section>
      <DepartmentRows {...rows} />
      <LinkRows {...rows} />
    </>
  );
}

type IdentityProps = Pick<ProfileFormProps, "isIdentifierFixed" | "countryOptions"> & {
  form: Meta;
};

function Identity({ form, isIdentifierFixed, countryOptions }: IdentityProps) {
  const { t } = useTranslation();
  const identity = form.getFieldset().identity.getFieldset();
  return (
    <Section legend={t("organisationForm.identity")}>
      <NameFields
        fields={identity}
        {...(isIdentifierFixed ? { hint: t("organisationForm.identityWatched") } : {})}
      />
      {isIdentifierFixed ? (
        <p className="hint">{t("organisationForm.identifierFixed")}</p>
      ) : (
        <NumberFields fields={identity} countryOptions={countryOptions} />
      )}
    </Section>
  );
}
