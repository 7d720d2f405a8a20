import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

/** Each page gets it anew: the short form takes half as long to send and to read. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
 * Marks every element whose shape has stood twice before within ancestors of the same shape, with all that it holds, for
 * its colours are theirs: the rows of a list, the head and foot of every page. Tags, classes and states make a shape;
 * words, names and addresses do not. Runs in the page; what goes in and out are pairs of shapes and how often they were
 * counted, as one text: thousands of numbers one by one take longer to hand over than to find.
 */
function markRepeated({ mark, before }: { mark: string; before: string }): string {
  const words =
    /^(?:id|for|href|src|name|title|alt|value|action|content|lang|datetime|d)$|^aria-(?!current|selected|pressed|checked|disabled|invalid|expanded)/u;
  const seen = new Map<number, number>(JSON.parse(before));
  const counted = new Map<number, number>();
  const own = (element: Element) => {
    const attributes = [...element.attributes].filter(({ name }) => !words.test(name));
    const hasText = [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return `${element.tagName}${hasText}${attributes.map(({ name, value }) => `[${name}=${value}]`).join("")}`;
  };
  const hash = (text: string) => {
    let [high, low] = [1, 2];
    for (let index = 0; index < text.length; index += 1) {
      high = Math.imul(high ^ text.charCodeAt(index), 0x5f356495);
      low = Math.imul(low ^ text.charCodeAt(index), 0x9e3779b1);
    }
    return (high >>> 0) * 2 ** 20 + (low >>> 12);
  };
  const wholes = new Map<Element, number>();
  const whole = (element: Element): number => {
    const all = hash(`${own(element)}(${[...element.children].map(whole).join(" ")})`);
    wholes.set(element, all);
    return all;
  };
  const walk = (element: Element, ancestors: number) => {
    const shape = hash(`${ancestors} ${wholes.get(element)}`);
    const times = (seen.get(shape) ?? 0) + 1;
    if (times > 2)
      return [element, ...element.querySelectorAll("*")].forEach((one) =>
        one.setAttribute(mark, ""),
      );
    seen.set(shape, times);
    counted.set(shape, times);
    const inside = hash(`${ancestors} ${own(element)}`);
    for (const child of element.children) walk(child, inside);
  };
  whole(document.body);
  walk(document.body, 0);
  return JSON.stringify([...counted]);
}

async function markSeen(page: Page, shapes: Shapes): Promise<void> {
  const before = JSON.stringify([...shapes]);
  const counted = await page.evaluate(markRepeated, { mark: SEEN, before });
  for (const [shape, times] of JSON.parse(counted) as [number, number][]) shapes.set(shape, times);
}

type Violation = axe.Result;
const told = ({ id, help, nodes }: Violation) =>
  `${id} (${help}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;

type InPage = {
  axe: {
    run: (how: object) => Promise<{ violations: Violation[] }>;
    configure: (how: object) => void;
  };
};

/** Most of axe's time is spent on colours: those of what looks like what was examined before are left out. */
const COLOURS_ONCE = { rules: [{ id: "color-contrast", selector: `:not([${SEEN}])` }] };

/** Brings axe into the page, unless it is there already. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => "axe" in globalThis)) return;
  await page.evaluate(AXE);
  await page.evaluate((how) => (globalThis as never as InPage).axe.configure(how), COLOURS_ONCE);
}

async function run(page: Page, options: axe.RunOptions) {
  await bringAxe(page);
  const { violations } = await page.evaluate(
    (how) => (globalThis as never as InPage).axe.run(how),
    // What passes is not told node by node, which would take a third of the time.
    { ...options, resultTypes: ["violations"] } as object,
  );
  return violations.map(told);
}

const only = (...values: string[]): axe.RunOptions => ({ runOnly: { type: "rule", values } });

/**
 * What is too pale on the page as it stands, a sentence for each rule, but for what `violationsOf` has found to look like
 * what was examined before.
 */
export const paleTextOf = (page: Page): Promise<string[]> => run(page, only("color-contrast"));

/** Links and buttons on the page as it stands that are too small for a finger, or too near to another. */
export const smallTargetsOf = (page: Page): Promise<string[]> => run(page, only("target-size"));

/**
 * What axe finds wrong with the page as it stands, a sentence for each rule. Left alone, axe does not look at the size
 * of targets, although WCAG 2.2 asks for it.
 */
export async function violationsOf(
  page: Page,
  { tags, shapes = new Map() }: Rules = {},
): Promise<string[]> {
  await markSeen(page, shapes);
  return run(page, {
    ...(tags ? { runOnly: { type: "tag", values: [...tags] } } : {}),
    rules: { "target-size": { enabled: true } },
  });
}
