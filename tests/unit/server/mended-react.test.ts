import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mendReact } from "#server/build/mended-react.ts";

const react = new URL(
  "../../../node_modules/react-dom/cjs/react-dom.production.min.js",
  import.meta.url,
);

test("React is the one that was looked at, and any other stops the build", () => {
  const source = readFileSync(react, "utf8");
  expect(mendReact(source)).toHaveLength(source.length - "jb(d);".length);
  expect(() => mendReact(mendReact(source))).toThrow("react-dom has changed");
});
