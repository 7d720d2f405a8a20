import type { Page } from "@playwright/test";
import axe from "axe-core";

/** How often each shape of an element, by its hash, has been examined; for pages of one site, whose styles are the same. */
export type Shapes = Map<number, number>;

type Rules = {
  /** Which of axe's rules to examine by: those with one of these tags; all when left out. */
  tags?: readonly string[];
  /** What earlier pages have shown. */
  shapes?: Shapes;
};

const SEEN = "data-shape-seen";

/**
 * Marks every element whose shape has stood twice before within ancestors of the same shape, for its colours are theirs:
 * the rows of a list, the head and foot of every page. Tags, classes and states make a shape; words, names and addresses
 * do not. Runs in the page, and answers what it has counted.
 */
function markRepeated({ mark, before }: { mark: string; before: [number, number][] }) {
  const words =
    /^(?:id|for|href|src|name|title|alt|value|action|content|lang|datetime|d)$|^aria-(?!current|selected|pressed|checked|disabled|invalid|expanded)/u;
  const seen = new Map(before);
  const own = (element: Element) => {
    const attributes = [...element.attributes].filter(({ name }) => !words.test(name));
    const hasText = [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return `${element.tagName}${hasText}${attributes.map(({ name, value }) => `[${name}=${value}]`).join("")}`;
  };
  const whole = (element: Element): string =>
    `${own(element)}(${[...element.children].map(whole).join("")})`;
  const hash = (text: string) => {
    let [high, low] = [1, 2];
    for (let index = 0; index < text.length; index += 1) {
      high = Math.imul(high ^ text.charCodeAt(index), 0x5f356495);
      low = Math.imul(low ^ text.charCodeAt(index), 0x9e3779b1);
    }
    return (high >>> 0) * 2 ** 20 + (low >>> 12);
  };
  const walk = (element: Element, ancestors: string) => {
    const shape = hash(`${ancestors}${whole(element)}`);
    const times = (seen.get(shape) ?? 0) + 1;
    seen.set(shape, times);
    if (times > 2) return element.setAttribute(mark, "");
    for (const child of element.children) walk(child, `${ancestors}${own(element)}>`);
  };
  walk(document.body, "");
  return [...seen];
}

async function markSeen(page: Page, shapes: Shapes): Promise<void> {
  const counted = await page.evaluate(markRepeated, { mark: SEEN, before: [...shapes] });
  for (const [shape, times] of counted) shapes.set(shape, times);
}

type Violation = axe.Result;
const told = ({ id, help, nodes }: Violation) =>
  `${id} (${help}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;

const WHOLE = { include: [["html"]] };

type InPage = {
  axe: { run: (within: object, how: object) => Promise<{ violations: Violation[] }> };
};

async function run(page: Page, context: axe.ElementContext, options: axe.RunOptions) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ({ within, how }) => (globalThis as never as InPage).axe.run(within, how),
    // What passes is not told node by node, which would take a third of the time.
    { within: context as object, how: { ...options, resultTypes: ["violations"] } as object },
  );
  return violations.map(told);
}

/**
 * What is too pale on the page as it stands, a sentence for each rule, but for what `violationsOf` has found to look like
 * what was examined before: most of axe's time is spent on colours.
 */
export const paleTextOf = (page: Page): Promise<string[]> =>
  run(
    page,
    { ...WHOLE, exclude: [[`[${SEEN}]`]] },
    { runOnly: { type: "rule", values: ["color-contrast"] } },
  );

/** Links and buttons on the page as it stands that are too small for a finger, or too near to another. */
export const smallTargetsOf = (page: Page): Promise<string[]> =>
  run(page, WHOLE, { runOnly: { type: "rule", values: ["target-size"] } });

/**
 * What axe finds wrong with the page as it stands, a sentence for each rule. Left alone, axe does not look at the size
 * of targets, although WCAG 2.2 asks for it.
 */
export async function violationsOf(
  page: Page,
  { tags, shapes = new Map() }: Rules = {},
): Promise<string[]> {
  const structure = await run(page, WHOLE, {
    ...(tags ? { runOnly: { type: "tag", values: [...tags] } } : {}),
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: true } },
  });
  await markSeen(page, shapes);
  return [...structure, ...(await paleTextOf(page))];
}
