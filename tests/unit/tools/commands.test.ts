import { expect, test } from "vitest";
import { parseCommand } from "#tools/launch/commands.mjs";

test("a command keeps its arguments, without the dashes that npm leaves in front", () => {
  expect(parseCommand(["import", "--", "--kind", "internship", "rows.csv"])).toEqual({
    command: "import",
    kind: "built",
    args: ["--kind", "internship", "rows.csv"],
  });
  expect(parseCommand(["e2e", "home.spec.ts", "--", "x"]).args).toEqual([
    "home.spec.ts",
    "--",
    "x",
  ]);
});

test.each([[[]], [["deploy"]], [["toString"]]])(
  "%j is no command, and the known ones are named",
  (argv) => {
    expect(() => parseCommand(argv as [string])).toThrow(
      /Name one of these commands: seed, reindex/,
    );
  },
);
