import { useTranslation } from "react-i18next";
import type { ContentNames } from "#app/domain/posting/names-in.server.ts";
import type { ChangedModuleInParts, ModulesInParts } from "#app/domain/posting/with-parts.ts";
import type { ModuleContent } from "#app/domain/programme/input.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { BeforeAndNow } from "./before-and-now.tsx";
import { ChangeList } from "./change-list.tsx";
import { SkillChanges } from "./skill-changes.tsx";
import { TextDifference } from "./text-difference.tsx";

type Props = {
  modules: ModulesInParts;
  names: ContentNames;
  /** The heading of one module, which stands under that of all of them. */
  Heading?: "h3" | "h4";
};

/** Modules that were added, removed or changed, and what became of their credits. */
export function ModuleChanges({ modules, names, Heading = "h3" }: Props) {
  const { ects } = modules;
  const title = useModuleTitle();
  const facts = useModuleFacts();
  const line = (change: "added" | "removed") => (module: ModuleContent, index: number) => ({
    key: `${change} ${index}`,
    change,
    what: title(module),
    detail: facts(module),
  });
  return (
    <>
      <EctsInWords {...ects} />
      <ChangeList
        lines={[...modules.added.map(line("added")), ...modules.removed.map(line("removed"))]}
      />
      {modules.changed.map((module, index) => (
        <ChangedModule key={index} module={module} names={names} Heading={Heading} />
      ))}
    </>
  );
}

type ModuleProps = Required<Pick<Props, "names" | "Heading">> & { module: ChangedModuleInParts };

function ChangedModule({ module, names, Heading }: ModuleProps) {
  const title = useModuleTitle();
  const rows = useModuleRows(module);
  return (
    <section className="changed-module">
      <Heading>{title(module.after)}</Heading>
      <BeforeAndNow caption="" rows={rows} />
      <SkillChanges skills={module.skills} names={names} />
      {module.texts.map((text) => (
        <TextDifference key={`${text.language} ${text.field}`} text={text} />
      ))}
    </section>
  );
}

/** The credits of all modules, before and now, and by how much that is more or fewer. */
function EctsInWords({ from, to }: { from: number; to: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const said = (value: number) => number(value, 1);
  const words =
    from === to
      ? t("history.ectsSame", { ects: said(to) })
      : t(to > from ? "history.ectsMore" : "history.ectsLess", {
          from: said(from),
          to: said(to),
          by: said(Math.abs(to - from)),
        });
  return (
    <p>
      {t("history.ectsInList")}: {words}.
    </p>
  );
}

function useModuleTitle() {
  const { i18n } = useTranslation();
  return ({ texts, language }: ModuleContent) => {
    const known = texts as Record<string, { title?: string }>;
    const original = language ?? Object.keys(known)[0]!;
    return readerText(known, original, i18n.language).title ?? "";
  };
}

function useModuleFacts() {
  const { t } = useTranslation();
  const { number } = useFormats();
  return ({ semester, ects }: ModuleContent): string =>
    [
      semester ? t("posting.semester", { semester }) : t("posting.noSemester"),
      ects === undefined ? null : t("posting.ects", { count: ects, value: number(ects, 1) }),
    ]
      .filter((fact) => fact !== null)
      .join(", ");
}

function useModuleRows({ before, after, fields }: ChangedModuleInParts) {
  const { t } = useTranslation();
  const { number, language } = useFormats();
  const notStated = t("posting.notStated");
  const terms = {
    code: [t("history.code"), ({ code }: ModuleContent) => code ?? notStated],
    language: [
      t("history.originalLanguage"),
      (module: ModuleContent) => (module.language ? language(module.language) : notStated),
    ],
    semester: [t("history.semesterTerm"), ({ semester }: ModuleContent) => semester ?? notStated],
    ects: [
      t("history.ectsTerm"),
      ({ ects }: ModuleContent) => (ects === undefined ? notStated : number(ects, 1)),
    ],
    isCompulsory: [
      t("history.kindOfModule"),
      ({ isCompulsory }: ModuleContent) =>
        t(isCompulsory ? "posting.compulsory" : "posting.elective"),
    ],
  } as const;
  return fields.map((field) => {
    const [term, say] = terms[field];
    return { key: field, term, before: say(before), now: say(after) };
  });
}
