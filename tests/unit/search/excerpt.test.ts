import { expect, test } from "vitest";
import { plainText } from "#app/domain/search/excerpt.ts";

test.each([
  [
    "signs of Markdown",
    "## Tasks\n\n- **Build** _it_\n* `run` it\n> said ***so***",
    "Tasks Build it run it said so",
  ],
  ["links", "See [our page](https://a.example/x_y) today", "See our page today"],
  ["one kind in another", "**strong and *more* words**", "strong and more words"],
  ["names with underscores", "wombat_case and user_id", "wombat_case and user_id"],
  ["products and powers", "2*3 is 6, a * b", "2*3 is 6, a * b"],
  ["numbers at the beginning of a line", "Pay\n-20 %\n+359 2 123", "Pay -20 % +359 2 123"],
  ["tags", "#hiring now", "#hiring now"],
])("an excerpt keeps the words of a text: %s", (_which, markdown, text) => {
  expect(plainText(markdown).replaceAll(/\s+/g, " ").trim()).toBe(text);
});
