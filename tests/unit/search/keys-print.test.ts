import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { DOCUMENTS_VERSION, KEYS_PRINT } from "#search/documents-version.ts";
import { keyOf, keysOf } from "#search/words.ts";
import { INFLECTIONS } from "#tests/support/inflections.ts";
import { judgedQueries } from "#tests/bench/relevance/judged.ts";
import { transliterate } from "#text/transliterate.ts";

const words = Object.values(INFLECTIONS).flatMap(({ groups, apart }) =>
  [...groups, ...apart].flat(),
);

const SIGNED = "C++, C ++, C+ +, C #, F #, С ++ 17";

test("the version of documents tells which keys words have, so that texts with older keys are written again", () => {
  const keys = [
    ...words.flatMap((word) => [keyOf(word), keyOf(transliterate(word))]),
    ...keysOf(SIGNED),
    ...judgedQueries.flatMap(({ query }) => keysOf(query)),
  ];
  const print = createHash("sha256").update(JSON.stringify(keys)).digest("hex").slice(0, 16);
  expect(
    `${DOCUMENTS_VERSION} ${KEYS_PRINT}`,
    "Words have other keys than before: raise DOCUMENTS_VERSION, then write this print beside it.",
  ).toBe(`${DOCUMENTS_VERSION} ${print}`);
});
