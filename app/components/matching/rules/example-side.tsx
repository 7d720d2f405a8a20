import { useTranslation } from "react-i18next";
import type { Facts, LevelledSkill, ModuleFacts, Requirement } from "#matching/types.ts";
import { KeyFacts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { sideClass } from "#app/lib/sides.ts";
import type { Naming } from "../naming.ts";
import { useExampleFacts } from "./example-facts.ts";

type Props = { facts: Facts; naming: Naming };

/** One posting of an example, with all that goes into its match. */
export function ExampleSide({ facts, naming }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classNames("sheet", sideClass(facts.kind))}>
      <KindTag kind={facts.kind} />
      <KeyFacts
        facts={[
          ...(facts.kind === "programme"
            ? [
                {
                  term: t("rules.examples.modules"),
                  value: <Modules modules={facts.modules} naming={naming} />,
                },
              ]
            : []),
          ...(facts.kind === "internship"
            ? [
                {
                  term: t("rules.examples.requirements"),
                  value: <Skills skills={facts.requirements} naming={naming} />,
                },
              ]
            : []),
          ...("wants" in facts
            ? [
                {
                  term: t("rules.examples.wants"),
                  value: <Skills skills={facts.wants} naming={naming} />,
                },
                {
                  term: t("rules.examples.brings"),
                  value: <Skills skills={facts.brings} naming={naming} />,
                },
              ]
            : []),
          ...useExampleFacts(facts, naming),
        ]}
      />
    </div>
  );
}

function Modules({ modules, naming }: { modules: readonly ModuleFacts[]; naming: Naming }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list">
      {modules.map(({ id, semester, compulsory, confirmed, skills }) => (
        <li key={id}>
          {[
            naming.module(id).title,
            semester === null
              ? t("matches.skill.noSemester")
              : t("matches.skill.semester", { semester }),
            t(compulsory ? "matches.skill.compulsory" : "matches.skill.elective"),
          ].join(", ")}
          {": "}
          {confirmed ? (
            <SkillWords skills={skills} naming={naming} />
          ) : (
            t("rules.examples.noSkills")
          )}
        </li>
      ))}
    </ul>
  );
}

type ListedSkills = { skills: readonly (LevelledSkill | Requirement)[]; naming: Naming };

function Skills({ skills, naming }: ListedSkills) {
  const { t } = useTranslation();
  if (skills.length === 0) return <>{t("rules.examples.notStated")}</>;
  return (
    <ul className="plain-list">
      {skills.map((one) => (
        <li key={one.skill}>
          <SkillWords skills={[one]} naming={naming} />
        </li>
      ))}
    </ul>
  );
}

function SkillWords({ skills, naming }: ListedSkills) {
  const { t } = useTranslation();
  const words = skills.map((one) =>
    [
      naming.skill(one.skill),
      ...(one.level === null ? [] : [t("matches.levelAsked", { level: one.level })]),
      ...("importance" in one ? [t(`codes.importance.${one.importance}`)] : []),
    ].join(", "),
  );
  return <>{words.join("; ")}</>;
}
