import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findReleaseFiles, rowsOf } from "#app/domain/vocabulary/release-files.server.ts";
import { uriOf } from "#tests/support/esco-release.ts";

const folder = () => mkdtempSync(path.join(tmpdir(), "esco-files-"));
const HEAD = "conceptUri,preferredLabel,altLabels";
const [PYTHON, PROLOG] = [uriOf("python"), uriOf("prolog")];

function fileOf(text: string, name = "skills_en.csv"): string {
  const file = path.join(folder(), name);
  writeFileSync(file, text);
  return file;
}

async function read(given: string, most?: number): Promise<string[]> {
  const labels: string[] = [];
  for (const file of await findReleaseFiles([given]))
    for await (const { preferredLabel } of rowsOf(file, ["conceptUri"], most))
      labels.push(preferredLabel!);
  return labels;
}

const zipOf = (text: string) => {
  const zip = path.join(folder(), "esco-1.1.1.zip");
  const bytes = (words: string) => new TextEncoder().encode(words);
  writeFileSync(zip, zipSync({ "read.me": bytes("no table"), "csv/skills_en.csv": bytes(text) }));
  return zip;
};

describe("a table of a release", () => {
  test.each([
    [`${PYTHON},Py\0thon,`, "row 3, column preferredLabel: holds the control character U+0000"],
    [`${PYTHON},Python,"snake\n\u001bsnakes"`, "row 3, column altLabels: holds the control"],
    [`${PYTHON},\u200b,`, `row 3, column preferredLabel: ${PYTHON} has no label`],
    [`${PYTHON},,`, `row 3, column preferredLabel: ${PYTHON} has no label`],
    [`${PYTHON},${"a".repeat(20_000)},`, "column preferredLabel: has a label of 20000 characters"],
    [`${PYTHON},Python,"x\n${"a".repeat(501)}"`, "where 500 are the most"],
    [`${PYTHON}${"/x".repeat(200)},Python,`, "column conceptUri: has an address of"],
    [`${PYTHON},Python,"${"b\n".repeat(500_001)}"`, "row 3 has more than 1000000 characters"],
    [`${PYTHON},Pyth`, "row 3 has fewer cells than the table has columns, so it is cut off"],
    [`${PYTHON},Python,"a snake`, "is not a table in CSV"],
  ])("is refused by place for what no release has (%#)", async (row, said) => {
    const text = `${HEAD}\n${PROLOG},Prolog,"logic\nclauses"\n${row}\n`;
    await expect(read(fileOf(text))).rejects.toThrow(said);
    await expect(read(zipOf(text))).rejects.toThrow("skills_en.csv");
  });

  test("need not be translated in every row, and long cells of short labels are in order", async () => {
    const labels = Array.from({ length: 200 }, (_, number) => `label ${number}`).join("\n");
    const text = `${HEAD}\n${PYTHON},,\n${PROLOG},Пролог,"${labels}"\n`;
    expect(await read(fileOf(text, "skills_bg.csv"))).toEqual(["", "Пролог"]);
  });

  test("is counted while it is unpacked, and refused beyond what a table has", async () => {
    const text = `${HEAD}\n${`${PYTHON},Python,\n`.repeat(9000)}`;
    const zip = zipOf(text);
    expect(await read(zip)).toHaveLength(9000);
    await expect(read(zip, 256 * 1024)).rejects.toThrow("csv/skills_en.csv has more than 0.25 MB");
  });

  test("is found behind a link; one that leads nowhere is named", async () => {
    const file = fileOf(`${HEAD}\n${PYTHON},Python,\n`);
    const links = folder();
    symlinkSync(file, path.join(links, "skills_en.csv"));
    symlinkSync(links, path.join(links, "round"));
    expect(await read(links)).toEqual(["Python"]);
    symlinkSync("/nowhere.csv", path.join(links, "skills_bg.csv"));
    await expect(read(links)).rejects.toThrow("skills_bg.csv is a link that leads to no file");
  });
});
