import type { Page } from "@playwright/test";
import { expect } from "#tests/support/page-test.ts";

const HEAD =
  "Номер;Позиция;Описание;Град;Режим на работа;Срок за кандидатстване;Заплащане;Умения;Линк";

type Cells = Partial<Record<"id" | "title" | "mode" | "until" | "link" | "more", string>>;

/** A row of an internship as a Bulgarian spreadsheet holds it; it lacks nothing. */
export const row = (n: number, cells: Cells = {}): string =>
  [
    cells.id ?? `СТ-${n}`,
    cells.title ?? `Стажант ${n}`,
    `"Ще работите с Python и Docker; ще научите как се тестват услуги. Ред ${n}."`,
    n % 2 ? "София" : "Пловдив",
    cells.mode ?? (n % 3 ? "хибридно" : "дистанционно"),
    cells.until ?? "31.12.2099",
    "1 200 лв. на месец",
    "Python, SQL",
    cells.link ?? `https://stazhove.example/${n}`,
    ...(cells.more ? [cells.more] : []),
  ].join(";");

/** What can be wrong with a row, in turn. */
const WRONG: ((n: number) => Cells)[] = [
  () => ({ until: "скоро" }),
  () => ({ until: "31.02.2027" }),
  () => ({ link: "няма" }),
  () => ({ title: "" }),
  () => ({ mode: "на Луната" }),
  () => ({ id: "СТ-1" }),
  () => ({ more: "една клетка повече" }),
];

/** A file of so many rows, of which so many are refused: spread over it, each for one of several reasons. */
export function fileWith(rows: number, wrong: number): string {
  const step = Math.floor(rows / wrong);
  const lines = Array.from({ length: rows }, (_, index) => {
    const n = index + 1;
    const place = n / step;
    const isWrong = Number.isInteger(place) && place <= wrong;
    return row(n, isWrong ? WRONG[place % WRONG.length]!(n) : {});
  });
  return `${[HEAD, ...lines].join("\r\n")}\r\n`;
}

export const csvFile = (name: string, content: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

/** Chooses a file on the page for it and sends it; leaves the page of the fields open. Answers the import's address. */
export async function uploadFile(page: Page, file: ReturnType<typeof csvFile>): Promise<string> {
  await page.goto("/imports/new");
  await page.locator("input[name=kind][value=internship]").check();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator("main form button").last().click();
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}\/mapping/);
  return new URL(page.url()).pathname.replace("/mapping", "");
}

/** Hands the fields as they were guessed to the check, and waits for its end. */
export async function checkFile(page: Page, path: string): Promise<void> {
  await page.locator("main form button[value=check]").click();
  await untilDone(page, path);
}

/** Waits on the page of the progress until it leads to the import itself. */
export async function untilDone(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe(path);
  }).toPass({ timeout: 60_000, intervals: [500] });
}
