import { useTranslation } from "react-i18next";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { RuleTable } from "./rule-table.tsx";

type Props = { rules: MatchingRules };

const THOUSANDTHS = 1000;

/** How skills are weighed and credited. */
export function SkillRules({ rules }: Props) {
  const { t } = useTranslation();
  const narrowerSteps = rules.credits.find(({ relation }) => relation === "narrower")!.steps;
  return (
    <>
      <p>{t("rules.skills.weight", { required: 2, preferred: 1 })}</p>
      <p className="formula">{t("rules.skills.rarity")}</p>
      <WeightTable rules={rules} />
      <p>{t("rules.skills.snapshot")}</p>
      <p className="formula">{t("rules.skills.line")}</p>
      <p>{t("rules.skills.credit")}</p>
      <CreditTable rules={rules} />
      <p>
        {t("rules.skills.general", { most: rules.general.mostNarrower, steps: narrowerSteps })}
        {rules.general.transversal && ` ${t("rules.skills.transversal")}`}
        {rules.general.areas && ` ${t("rules.skills.areas")}`}
      </p>
      <p>{t("rules.skills.limit", { limit: rules.partialCreditLimit })}</p>
      <p>{t("rules.skills.level")}</p>
      <LevelTable rules={rules} />
      <p>{t("rules.skills.directions")}</p>
    </>
  );
}

function WeightTable({ rules }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <RuleTable
      caption={t("rules.skills.weightCaption")}
      headings={[t("rules.skills.askedBy"), t("rules.skills.weightHeading")]}
      rows={rules.weighed.map(({ n, df, weight }) => ({
        key: `${df}`,
        cells: [t("rules.skills.askedByCount", { df, n }), number(weight / THOUSANDTHS, 3)],
      }))}
      figures
    />
  );
}

function CreditTable({ rules }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <RuleTable
      caption={t("rules.skills.creditCaption")}
      headings={[t("rules.skills.relationHeading"), t("rules.skills.creditHeading")]}
      rows={rules.credits.map(({ relation, credit, steps }) => ({
        key: relation,
        cells: [
          relation === "exact"
            ? t("rules.relations.exact")
            : t(`rules.relations.${relation}`, { count: steps }),
          number(credit / THOUSANDTHS, 3),
        ],
      }))}
      figures
    />
  );
}

function LevelTable({ rules }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <RuleTable
      caption={t("rules.skills.levelCaption")}
      headings={[
        t("rules.skills.levelAsked"),
        t("rules.skills.levelHave"),
        t("rules.skills.certain"),
        t("rules.skills.possible"),
      ]}
      rows={rules.levels.map(({ have, asked, certain, upper }) => ({
        key: `${have} ${asked}`,
        cells: [
          asked,
          have ?? t("rules.skills.levelNotStated"),
          number(certain / THOUSANDTHS, 3),
          number(upper / THOUSANDTHS, 3),
        ],
      }))}
      figures
    />
  );
}
