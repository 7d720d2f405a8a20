import { useTranslation } from "react-i18next";
import type { ExampleNames, WorkedExample } from "#app/domain/matching/examples.server.ts";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { Example } from "./example.tsx";
import type { WhatIfShown } from "#app/domain/matching/what-if.server.ts";
import { RULE_PARTS, RulesShown } from "./rules-shown.tsx";
import { WhatIfForm } from "./what-if-form.tsx";

type Props = {
  rules: MatchingRules;
  examples: readonly WorkedExample[];
  names: ExampleNames;
  tried: WhatIfShown;
};

/** All rules with their figures, and the examples that were worked out by hand. */
export function RulesPage({ rules, examples, names, tried }: Props) {
  const { t } = useTranslation();
  return (
    <article className="rules-page">
      <h1>{t("rules.title")}</h1>
      <p className="lead">{t("rules.lead")}</p>
      <p>{t("rules.generated", { version: rules.version })}</p>
      <nav aria-label={t("rules.contents")}>
        <ul>
          {[...RULE_PARTS, "whatIf" as const, "examples" as const].map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`rules.${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <RulesShown rules={rules} />
      <section aria-labelledby="whatIf">
        <h2 id="whatIf">{t("rules.whatIf.title")}</h2>
        <p>{t("rules.whatIf.text")}</p>
        <WhatIfForm tried={tried} names={names} links={examples[0]!.links} />
      </section>
      <section aria-labelledby="examples">
        <h2 id="examples">{t("rules.examples.title")}</h2>
        <p>{t("rules.examples.text", { count: examples.length })}</p>
        {examples.map((example) => (
          <Example key={example.id} example={example} names={names} />
        ))}
      </section>
    </article>
  );
}
