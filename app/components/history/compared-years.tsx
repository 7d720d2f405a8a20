import { useTranslation } from "react-i18next";
import type { CurriculumPage } from "#app/domain/programme/curriculum.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { BeforeAndNow } from "./before-and-now.tsx";
import { FactChanges } from "./differences-shown.tsx";
import { ModuleChanges } from "./module-changes.tsx";
import { SkillChanges } from "./skill-changes.tsx";
import { TextDifference } from "./text-difference.tsx";
import { useYearWords } from "./year-words.ts";

type Props = NonNullable<CurriculumPage["comparison"]>;

/** How the curricula of two academic years differ: in numbers, in skills, module by module, and in everything else. */
export function ComparedYears({ from, to, differences, skills, names }: Props) {
  const { t } = useTranslation();
  const say = useYearWords();
  const { modules, texts, fields, places } = differences;
  const years = { from: say(from.academicYear), to: say(to.academicYear) };
  const hasRest = texts.length + fields.length + places.added.length + places.removed.length > 0;
  return (
    <section>
      <h2>{t("history.curriculum.between", years)}</h2>
      <Sums from={from} to={to} headings={years} />
      <h3>{t("history.curriculum.skillsTitle")}</h3>
      {skills.length === 0 ? <p>{t("history.curriculum.sameSkills")}</p> : null}
      <SkillChanges skills={skills} names={names} />
      <h3>{t("history.curriculum.modulesTitle")}</h3>
      {modules!.added.length + modules!.removed.length + modules!.changed.length === 0 ? (
        <p>{t("history.curriculum.sameModules")}</p>
      ) : null}
      <ModuleChanges modules={modules!} names={names} Heading="h4" />
      {hasRest ? <h3>{t("history.curriculum.rest")}</h3> : null}
      {texts.map((text) => (
        <TextDifference key={`${text.language} ${text.field}`} text={text} />
      ))}
      <FactChanges kind="programme" {...{ fields, places, names }} Heading="h4" />
    </section>
  );
}

type SumsProps = Pick<Props, "from" | "to"> & { headings: { from: string; to: string } };

function Sums({ from, to, headings }: SumsProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const rows = [
    { key: "modules", term: t("history.curriculum.modules") },
    { key: "ects", term: t("history.curriculum.ects") },
    { key: "compulsoryEcts", term: t("history.curriculum.compulsory") },
    { key: "skills", term: t("history.curriculum.skills") },
  ] as const;
  return (
    <BeforeAndNow
      caption={t("history.curriculum.sums")}
      before={headings.from}
      now={headings.to}
      rows={rows.map(({ key, term }) => ({
        key,
        term,
        before: number(from[key], 1),
        now: number(to[key], 1),
      }))}
    />
  );
}
