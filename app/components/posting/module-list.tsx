import { useTranslation } from "react-i18next";
import { Facts } from "#app/components/facts.tsx";
import { GoneNote } from "#app/components/skill/gone-note.tsx";
import { SkillList } from "#app/components/skill-list.tsx";
import { readerText, skillText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useReading } from "./reading.ts";
import type { Told, ToldModule } from "./types.ts";

type Props = { modules: Told["modules"]; labels: Told["labels"] };

/** The curriculum by semester; modules without a stated semester come last. */
export function ModuleList({ modules, labels }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (modules.length === 0) return null;
  const semesters = [...new Set(modules.map((module) => module.semester))].sort(
    (a, b) => (a ?? Infinity) - (b ?? Infinity),
  );
  const ects = modules.reduce((sum, module) => sum + (module.ects ?? 0), 0);
  return (
    <section>
      <h2>{t("posting.modules")}</h2>
      <p>{t("posting.modulesLead", { count: modules.length, ects: number(ects, 1) })}</p>
      {semesters.map((semester) => (
        <section key={semester ?? "none"} className="semester">
          <h3>
            {semester === null ? t("posting.noSemester") : t("posting.semester", { semester })}
          </h3>
          <ul className="modules">
            {modules
              .filter((module) => module.semester === semester)
              .map((module) => (
                <ModuleLine key={module.id} module={module} labels={labels} />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function ModuleLine({ module, labels }: { module: ToldModule; labels: Told["labels"] }) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  const { reader, isOther } = useReading();
  const text = readerText(module.texts, module.language, reader);
  const skills = module.skills.map(({ skillId: id }) => {
    const skill = labels[id];
    if (!skill) return { id, label: id };
    return { id, ...skillText(skill, i18n.language), note: <GoneNote gone={skill.gone} /> };
  });
  const facts = [
    t(module.isCompulsory ? "posting.compulsory" : "posting.elective"),
    module.ects === null
      ? null
      : t("posting.ects", { count: module.ects, value: number(module.ects, 1) }),
    skills.length === 0 ? t("posting.noConfirmedSkills") : null,
  ];
  return (
    <li id={isOther ? undefined : `module-${module.id}`}>
      <h4 lang={text.lang}>{text.title}</h4>
      <Facts facts={facts} />
      <SkillList skills={skills} />
      {text.outcomes ? (
        <details>
          <summary>{t("posting.outcomes")}</summary>
          <p className="prose" lang={text.lang}>
            {text.outcomes}
          </p>
        </details>
      ) : null}
    </li>
  );
}
