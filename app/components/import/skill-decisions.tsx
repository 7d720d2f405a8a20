import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SKILLS_TAKEN } from "#app/domain/browser-import/input.ts";
import type { RowSkillsPage } from "#app/domain/browser-import/skill-queries.server.ts";
import { isOnlyPreferred } from "#app/domain/skill-suggestion/input.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";

type Told = SerializeFrom<RowSkillsPage>;
type Row = Told["rows"][number];

/** The skills that the texts of a page of rows say, a choice for each, and one by tier for all rows. */
export function SkillDecisions({ told, page }: { told: Told; page: number }) {
  const { t } = useTranslation();
  const { id, skillsTaken, isTierOpen } = told.import;
  return (
    <Form method="post" action={`/imports/${id}/skills`} id="skills">
      <input type="hidden" name="page" value={page} />
      {isTierOpen ? (
        <RadioGroup
          name="skillsTaken"
          label={t("imports.skills.forAll")}
          hint={t("imports.skills.forAllHint")}
          chosen={skillsTaken}
          options={SKILLS_TAKEN.map((value) => ({
            value,
            label: t(`imports.mapping.skillsTaken.${value}`),
          }))}
        />
      ) : null}
      {told.rows.map((row, index) => (
        <RowSkills key={row.number} row={row} name={`lines[${index}]`} />
      ))}
      <p className="actions">
        <Button>{t("imports.skills.save")}</Button>
      </p>
    </Form>
  );
}

function RowSkills({ row, name }: { row: Row; name: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>
        {t("imports.row.title", { number: row.number })}
        {row.title ? `: ${row.title}` : null}
      </h2>
      <input type="hidden" name={`${name}.number`} value={row.number} />
      <table className="told suggested-table">
        <caption className="spoken">
          {t("imports.skills.ofRow", { number: row.number, title: row.title ?? "" })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("fromText.skill")}</th>
            <th scope="col">{t("fromText.words")}</th>
            <th scope="col">{t("fromText.choice")}</th>
          </tr>
        </thead>
        <tbody>
          {row.skills.map((one, index) => (
            <SkillRow key={one.skill.id} one={one} name={`${name}.skills[${index}]`} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const CHOICES = ["asForAll", "taken", "refused"] as const;

function SkillRow({ one, name }: { one: Row["skills"][number]; name: string }) {
  const { t, i18n } = useTranslation();
  const label = one.skill[i18n.language as "en" | "bg"];
  const chosen = one.decision ?? "asForAll";
  return (
    <tr>
      <th scope="row">
        {label}
        <input type="hidden" name={`${name}.skill`} value={one.skill.id} />
        <small className="quiet">
          {" "}
          {t(`imports.skills.tier.${one.tier}`)}
          {isOnlyPreferred(one)
            ? `; ${t(`imports.table.found.${one.isWelcome ? "welcome" : "alternative"}`)}`
            : null}
        </small>
      </th>
      <td data-label={t("fromText.words")} className="suggested-words">
        <q>{one.span}</q>
      </td>
      <td>
        <fieldset className="suggested-choice">
          <legend className="spoken">{t("fromText.choiceFor", { skill: label })}</legend>
          {CHOICES.map((choice) => (
            <label key={choice} className="choice">
              <input
                type="radio"
                name={`${name}.choice`}
                value={choice}
                defaultChecked={choice === chosen}
              />
              <span>{t(`imports.skills.choices.${choice}`)}</span>
            </label>
          ))}
        </fieldset>
        <small className="quiet">
          {t(one.isTaken ? "imports.skills.isTaken" : "imports.skills.isNotTaken")}
        </small>
      </td>
    </tr>
  );
}
