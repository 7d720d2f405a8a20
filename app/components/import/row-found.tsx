import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { ImportRowHead } from "#app/domain/browser-import/row-queries.server.ts";
import { TIERS, isOnlyPreferred } from "#app/domain/skill-suggestion/input.ts";

/** Skills that the texts of a row say, by tier, each with the words that say it and whether it is taken. */
export function RowFound({ found }: { found: SerializeFrom<ImportRowHead>["found"] }) {
  const { t, i18n } = useTranslation();
  const reader = i18n.language as "en" | "bg";
  return TIERS.map((tier) => {
    const own = found.filter((one) => one.tier === tier);
    if (own.length === 0) return null;
    return (
      <details key={tier}>
        <summary>{t(`imports.table.found.${tier}`, { count: own.length })}</summary>
        <ul className="plain-list">
          {own.map(({ skill, span, isTaken, ...one }) => (
            <li key={skill.id}>
              {skill[reader]} <q>{span}</q>
              {isOnlyPreferred(one)
                ? ` · ${t(`imports.table.found.${one.isWelcome ? "welcome" : "alternative"}`)}`
                : null}
              {isTaken ? ` · ${t("imports.table.found.taken")}` : null}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
