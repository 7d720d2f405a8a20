import { groupBy } from "#app/domain/group-by.ts";
import { buildCredits } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import { CREDITS, RULE_VERSION } from "#matching/rules.ts";
import type { WholeRelease } from "./release.ts";

/** What a version of the rules says differently: what puts lists in order, what one step broader is worth, which links count. */
export type MeasuredRules = {
  byPoints: boolean;
  broader: number;
  links: "allLinks" | "byDirect" | "skills";
};

export type Credits = ReadonlyMap<string, readonly CreditRow[]>;

const BROADER = CREDITS.find(({ relation }) => relation === "broader")!.credit;

/** The versions of the rules as they can be measured again; the last is what the product runs. */
export const VERSIONS: Readonly<Record<string, MeasuredRules>> = {
  1: { byPoints: true, broader: 400, links: "allLinks" },
  2: { byPoints: false, broader: 200, links: "allLinks" },
  3: { byPoints: false, broader: 200, links: "byDirect" },
  4: { byPoints: false, broader: 200, links: "skills" },
  5: { byPoints: false, broader: BROADER, links: "skills" },
  6: { byPoints: false, broader: BROADER, links: "skills" },
  7: { byPoints: false, broader: BROADER, links: "skills" },
  [RULE_VERSION]: { byPoints: false, broader: BROADER, links: "skills" },
};

/** The credits of all skills of a release by what is taught, as such rules have them. */
export function creditsBy(release: WholeRelease, { broader, links }: MeasuredRules): Credits {
  const rules = CREDITS.map((rule) =>
    rule.relation === "broader" ? { ...rule, credit: broader } : rule,
  );
  return groupBy(buildCredits(release[links], rules), ({ from }) => from);
}

/**
 * The rules that the options ask for: a version, or the present one with another credit for broader skills.
 *
 * @throws Error when there is no such version, or the credit is none
 */
export function rulesFor({
  version = RULE_VERSION,
  broader,
}: {
  version?: string;
  broader?: string;
}) {
  const rules = VERSIONS[version];
  if (!rules) throw new Error(`--rules is one of ${Object.keys(VERSIONS).join(", ")}.`);
  const credit = broader === undefined ? rules.broader : Number(broader);
  if (!Number.isInteger(credit) || credit < 0 || credit > 1000)
    throw new Error("--broader is a credit in thousandths, from 0 to 1000.");
  return { ...rules, broader: credit };
}
