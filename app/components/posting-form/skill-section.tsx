import { useTranslation } from "react-i18next";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import type { PostingFields, PostingFormMeta } from "./bind.ts";
import { SuggestBox } from "./from-text/suggest-box.tsx";
import { Section } from "./section.tsx";
import { SkillRows } from "./skill-rows.tsx";

type Props = {
  kind: PostingKind;
  form: PostingFormMeta;
  fields: PostingFields;
  /** Skills that were found in the texts, as HTML. */
  suggested: string | undefined;
};

/** An internship requires skills; a proposal and an offer want some and bring others. */
export function SkillSection({ kind, form, fields, suggested }: Props) {
  const { t } = useTranslation();
  return (
    <Section anchor="part-skills" legend={t("forms.skills.legend")} hint={t("forms.skills.hint")}>
      <SuggestBox label={t("forms.skills.suggest")} found={suggested} />
      {kind === "internship" ? (
        <SkillRows
          form={form}
          list={fields.requires}
          legend={t("forms.skills.requires")}
          hasImportance
        />
      ) : (
        <>
          <SkillRows
            form={form}
            list={fields.wants}
            legend={t("forms.skills.wants")}
            hasImportance
          />
          <SkillRows
            form={form}
            list={fields.brings}
            legend={t("forms.skills.brings")}
            hasImportance={false}
          />
        </>
      )}
    </Section>
  );
}
