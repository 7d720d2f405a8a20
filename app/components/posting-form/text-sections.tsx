import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { TextArea, TextField } from "#app/components/text-field.tsx";
import { type FieldOf, type PostingFields, useBind } from "./bind.ts";
import type { TextValues } from "./form-values.ts";
import { Section } from "./section.tsx";
import { hasOwnPlace } from "./texts-by-language.ts";

type Slot = "en" | "bg" | "other";

type Props = {
  fields: PostingFields;
  /** The original language as chosen now. */
  language: string;
};

/** Title, summary and description in English, in Bulgarian and, where it is another one, in the original language. */
export function TextSections({ fields, language }: Props) {
  const texts = fields.texts.getFieldset();
  const original: Slot = hasOwnPlace(language) ? (language as Slot) : "other";
  // The order is that of the language the form was opened with: nothing jumps while somebody chooses.
  const first = String(fields.language.initialValue ?? "en");
  const slots: Slot[] =
    first === "en" ? ["en", "bg"] : first === "bg" ? ["bg", "en"] : ["other", "en", "bg"];
  return (
    <>
      {slots.map((slot) => (
        <TextSection
          key={slot}
          slot={slot}
          text={texts[slot] as FieldOf<TextValues>}
          isOriginal={slot === original}
        />
      ))}
      {slots.includes("other") ? null : (
        <OtherText text={texts.other as FieldOf<TextValues>} isOriginal={original === "other"} />
      )}
    </>
  );
}

type TextProps = { slot: Slot; text: FieldOf<TextValues>; isOriginal: boolean };

function TextSection({ slot, text, isOriginal }: TextProps) {
  const { t } = useTranslation();
  return (
    <Section
      legend={
        <>
          {t(`forms.texts.${slot}`)}{" "}
          <small className="quiet">
            {t(isOriginal ? "forms.texts.original" : "forms.texts.translation")}
          </small>
        </>
      }
    >
      <TextFields text={text} isOriginal={isOriginal} lang={slot} />
    </Section>
  );
}

/** Few need it, so it is folded away until a third language is chosen. */
function OtherText({ text, isOriginal }: Omit<TextProps, "slot">) {
  const { t } = useTranslation();
  const isOpen = isOriginal || !text.valid || text.initialValue !== undefined;
  return (
    <details className="other-text" open={isOpen}>
      <summary>{t("forms.texts.other")}</summary>
      <p className="hint">{t("forms.texts.otherHint")}</p>
      <TextFields text={text} isOriginal={isOriginal} lang="other" />
    </details>
  );
}

function TextFields({ text, isOriginal, lang }: Omit<TextProps, "slot"> & { lang: Slot }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { title, summary, description } = text.getFieldset();
  const written = lang === "other" ? {} : { lang };
  return (
    <>
      <TextField
        {...bind(title)}
        {...written}
        label={t("forms.texts.title")}
        optional={!isOriginal}
        maxLength={LIMITS.postingTitle}
      />
      <TextArea
        {...bind(summary)}
        {...written}
        label={t("forms.texts.summary")}
        hint={t("forms.texts.summaryHint", { max: LIMITS.postingSummary })}
        optional
        rows={2}
        className="short"
      />
      <TextArea
        {...bind(description)}
        {...written}
        label={t("forms.texts.description")}
        hint={t("forms.texts.descriptionHint")}
        optional={!isOriginal}
        rows={9}
      />
    </>
  );
}
