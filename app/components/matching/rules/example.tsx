import { useTranslation } from "react-i18next";
import type {
  ExampleMatchShown,
  ExampleNames,
  WorkedExample,
} from "#app/domain/matching/examples.server.ts";
import { MatchSeam } from "../match-seam.tsx";
import { MatchTables } from "../match-tables.tsx";
import { useNaming, type Naming } from "../naming.ts";
import { ExampleCounts, ExampleLinks } from "./example-counts.tsx";
import { ExampleSide } from "./example-side.tsx";

type Props = { example: WorkedExample; names: ExampleNames };

/** One worked example: its arithmetic in words, and on demand its postings and lines. */
export function Example({ example, names }: Props) {
  const { i18n } = useTranslation();
  const language = i18n.language === "bg" ? "bg" : "en";
  return (
    <section id={example.id} className="example">
      <h3>{example.title[language]}</h3>
      <p>{example.explanation[language]}</p>
      {example.matches.map((shown, index) => (
        <ExampleMatch
          key={index}
          shown={shown}
          links={example.links}
          names={names}
          number={example.matches.length > 1 ? index + 1 : null}
        />
      ))}
    </section>
  );
}

type MatchProps = {
  shown: ExampleMatchShown;
  links: WorkedExample["links"];
  names: ExampleNames;
  number: number | null;
};

function ExampleMatch({ shown, links, names, number }: MatchProps) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>
        {number === null ? t("rules.examples.shown") : t("rules.examples.pair", { number })}
      </summary>
      <ExamplePair shown={shown} links={links} names={names} />
    </details>
  );
}

/** Two postings of an example side by side, and the lines of their match. */
export function ExamplePair({ shown, links, names }: Omit<MatchProps, "number">) {
  const { t } = useTranslation();
  const { university, company, counts, match } = shown;
  const naming = useExampleNaming(names, shown);
  const word =
    match.verdict === "no_match" ? t("matches.noMatch.short") : t("common.bands.unknown");
  return (
    <>
      <div className="pair">
        <ExampleSide facts={university} naming={naming} />
        <MatchSeam score={match.verdict === "scored" ? match : null} word={word} />
        <ExampleSide facts={company} naming={naming} />
      </div>
      <ExampleLinks links={links} naming={naming} />
      <ExampleCounts counts={counts} naming={naming} />
      <div className="lines">
        <MatchTables groups={match.groups} naming={naming} />
      </div>
    </>
  );
}

function useExampleNaming(names: ExampleNames, shown: ExampleMatchShown): Naming {
  const modules = Object.entries(names.modules).map(([id, { en, bg }]) => [
    id,
    { language: "en", texts: { en: { title: en }, bg: { title: bg } } },
  ]);
  return useNaming({
    kinds: { university: shown.university.kind, company: shown.company.kind },
    programme: null,
    labels: names.skills,
    modules: Object.fromEntries(modules) as Parameters<typeof useNaming>[0]["modules"],
    places: names.places,
  });
}
