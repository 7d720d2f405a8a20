import { useTranslation } from "react-i18next";
import type { ExampleMatchShown, WorkedExample } from "#app/domain/matching/examples.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Naming } from "../naming.ts";

type Links = { links: WorkedExample["links"]; naming: Naming };

/** How the skills of an example hang together. */
export function ExampleLinks({ links: { broader, related }, naming }: Links) {
  const { t } = useTranslation();
  const named = ({ from, to }: { from: string; to: string }) => ({
    from: naming.skill(from),
    to: naming.skill(to),
  });
  const said = [
    ...broader.map((link) => t("rules.examples.narrower", named(link))),
    ...related.map((link) => t("rules.examples.related", named(link))),
  ];
  return said.length > 0 ? <p className="facts">{said.join("; ")}</p> : null;
}

type Counts = { counts: ExampleMatchShown["counts"]; naming: Naming };

/** How often each skill of an example is asked for. */
export function ExampleCounts({ counts, naming }: Counts) {
  const { t } = useTranslation();
  const { list } = useFormats();
  return counts.map(({ kind, n, df }) => {
    const asked = Object.entries(df).map(([skill, count]) => `${naming.skill(skill)} ${count}`);
    return (
      <p key={kind} className="facts">
        {t("rules.examples.counts", { n, asked: list(asked) })}
      </p>
    );
  });
}
