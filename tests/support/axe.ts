import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Options = Parameters<AxeBuilder["options"]>[0];
type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];

const told = ({ id, help, nodes }: Violation) =>
  `${id} (${help}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;

/** Matches are alike row by row, and a page has twenty of them with all their lines: six are examined. */
const FURTHER_ROWS = ".match-rows > li:nth-child(n + 7)";

/**
 * What axe finds wrong with the page as it stands, a sentence each. What passes is not told node by node, which would
 * take a third of the time.
 *
 * @param rules the tags or rules to examine by; all when left out
 */
export async function violationsOf(page: Page, rules: Pick<Options, "runOnly"> = {}) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .exclude(FURTHER_ROWS)
    .options({ ...rules, resultTypes: ["violations"] })
    .analyze();
  return violations.map(told);
}
