import { useTranslation } from "react-i18next";
import { LIMITS, type PostingKind } from "#app/domain/posting/options-input.ts";
import { TextArea, TextField } from "#app/components/text-field.tsx";
import { type FieldOf, type PostingFields, useBind } from "./bind.ts";
import type { TextValues } from "./form-values.ts";
import { PreviewBox } from "./preview-box.tsx";
import type { TextPreview } from "./preview-text.server.ts";
import { Section } from "./section.tsx";
import { textOf } from "./rows.ts";
import { hasOwnPlace } from "./texts-by-language.ts";

type Slot = "en" | "bg" | "other";

type Props = {
  kind: PostingKind;
  fields: PostingFields;
  /** The original language as chosen now. */
  language: string;
  /** What the server has shown with this page. */
  preview: TextPreview | undefined;
};

/** Title, summary, description and what else is said in words: English and Bulgarian beside each other, any other folded away where it is not the original. */
export function TextSections({ kind, fields, language, preview }: Props) {
  const texts = fields.texts.getFieldset();
  const original: Slot = hasOwnPlace(language) ? (language as Slot) : "other";
  // The order is that of the language the form was opened with: nothing jumps while somebody chooses.
  const order = orderFor(textOf(fields.language.initialValue));
  const section = (slot: Slot) => {
    const text = texts[slot] as FieldOf<TextValues>;
    const Text = slot === order[0] ? FirstText : FurtherText;
    const told = { kind, slot, text, preview };
    return <Text key={slot} {...told} isOriginal={slot === original} />;
  };
  return (
    <>
      {order[0] === "other" ? section("other") : null}
      <div className="text-pair">{order.filter((slot) => slot !== "other").map(section)}</div>
      {order[0] === "other" ? null : section("other")}
    </>
  );
}

function orderFor(language: string): Slot[] {
  if (!hasOwnPlace(language)) return ["other", "en", "bg"];
  return language === "bg" ? ["bg", "en", "other"] : ["en", "bg", "other"];
}

type TextProps = Pick<Props, "kind" | "preview"> & {
  slot: Slot;
  text: FieldOf<TextValues>;
  isOriginal: boolean;
};

function FirstText(props: TextProps) {
  return (
    <Section anchor="part-texts" legend={<TextHeading {...props} />}>
      <TextFields {...props} />
    </Section>
  );
}

function FurtherText(props: TextProps) {
  const { t } = useTranslation();
  const { slot, text, isOriginal } = props;
  return (
    <details
      className="further-text"
      open={slot !== "other" || isOriginal || !text.valid || text.initialValue !== undefined}
    >
      <summary>
        <TextHeading {...props} />
      </summary>
      <div role="group" aria-label={t(`forms.texts.${slot}`)}>
        {slot === "other" ? <p className="hint">{t("forms.texts.otherHint")}</p> : null}
        <TextFields {...props} />
      </div>
    </details>
  );
}

function TextHeading({ slot, isOriginal }: Pick<TextProps, "slot" | "isOriginal">) {
  const { t } = useTranslation();
  const isTranslation = slot !== "other" && !isOriginal;
  return (
    <>
      {t(`forms.texts.${slot}`)}{" "}
      <small className="quiet">
        {isOriginal ? t("forms.texts.original") : null}
        {isTranslation ? t("forms.texts.translation") : null}
      </small>
    </>
  );
}

function TextFields({ kind, slot, text, isOriginal, preview }: TextProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { title, summary, description, mentorRole } = text.getFieldset();
  const written = slot === "other" ? {} : { lang: slot };
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
      <PreviewBox slot={slot} shown={preview} />
      {kind === "internship" ? (
        <TextField
          {...bind(mentorRole)}
          {...written}
          label={t("forms.internship.mentorRole")}
          hint={t("forms.internship.mentorHint")}
          maxLength={LIMITS.mentorRole}
          optional
        />
      ) : null}
    </>
  );
}
