import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

type Options = Parameters<AxeBuilder["options"]>[0];
type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];

const told = ({ id, help, nodes }: Violation) =>
  `${id} (${help}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;

/**
 * What axe finds wrong with the page as it stands, a sentence each. What passes is not told node by node, which would
 * take a third of the time.
 *
 * @param rules the tags or rules to examine by; all when left out
 */
export async function violationsOf(page: Page, rules: Pick<Options, "runOnly"> = {}) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...rules, resultTypes: ["violations"] })
    .analyze();
  return violations.map(told);
}
