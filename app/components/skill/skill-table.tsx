import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SkillState } from "#db/codes.ts";
import { SKILL_STATES } from "#app/domain/skill/input.ts";
import type { ListedSkills } from "#app/domain/skill/office-list.server.ts";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { skillName } from "#app/lib/in-reader-language.ts";

/** The skills of the vocabulary, a row each. */
export function SkillTable({ rows }: { rows: ListedSkills }) {
  const { t, i18n } = useTranslation();
  const isBulgarian = i18n.language === "bg";
  /** The label in the other language, where it is another one. */
  const other = ({ en, bg }: ListedSkills[number]) => {
    if (bg === null) return t("skills.noBulgarian");
    return en === bg ? "" : isBulgarian ? en : bg;
  };
  return (
    <table className="told">
      <thead>
        <tr>
          <th scope="col">{t("skills.name")}</th>
          <th scope="col">{t("skills.source")}</th>
          <th scope="col">{t("skills.state")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((skill) => (
          <tr key={skill.id}>
            <th scope="row">
              <Link to={`/skills/${skill.id}`}>{skillName(skill, i18n.language)}</Link>
              <span className="quiet"> {other(skill)}</span>
            </th>
            <td data-label={t("skills.source")}>{t(`skills.sources.${skill.source}`)}</td>
            <td data-label={t("skills.state")}>{t(`skills.states.${skill.state}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Narrows the list to a label and a state. */
export function SkillLookupForm({ q, state }: { q: string; state?: SkillState | undefined }) {
  const { t } = useTranslation();
  const states = SKILL_STATES.map((value) => ({ value, label: t(`skills.states.${value}`) }));
  return (
    <Form method="get" className="log-filter">
      <div className="field-row">
        <TextField name="q" label={t("skills.lookUp")} defaultValue={q} maxLength={200} />
        <SelectField
          name="state"
          label={t("skills.state")}
          defaultValue={state ?? ""}
          empty={false}
          options={[{ value: "", label: t("skills.anyState") }, ...states]}
        />
      </div>
      <p className="actions">
        <Button>{t("skills.narrow")}</Button>
      </p>
    </Form>
  );
}
