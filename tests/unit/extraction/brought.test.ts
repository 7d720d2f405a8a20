import { expect, test } from "vitest";
import { broughtIn } from "#matching/extraction/brought.ts";

const said = (text: string) =>
  broughtIn(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter(Boolean);

test.each([
  [
    "What we seek:\n- machine learning\n\nWhat we bring\n- data in PostgreSQL\n- GIS maps\n\nNot part of this\n- SAP",
    ["- data in PostgreSQL", "- GIS maps"],
  ],
  ["We bring: laboratories and Kubernetes. We seek SQL.", ["laboratories and Kubernetes"]],
  ["Our contribution: a team of Java developers", ["a team of Java developers"]],
  ["Търсим:\n- SQL\n\nКакво даваме ние:\n- Docker\n\nСрокове\n- юни", ["- Docker"]],
  ["От наша страна: сървъри с Linux.", ["сървъри с Linux"]],
])("what stands under a heading of what one brings is brought: %s", (text, brought) =>
  expect(said(text)).toEqual(brought),
);

test.each([
  "We have to write Java",
  "You bring: SQL",
  "What you bring\n- Java",
  "Some of what we bring to the market is written in Java",
  "Имаме нужда от SQL",
])("and nothing else is: %s", (text) => expect(said(text)).toEqual([]));
