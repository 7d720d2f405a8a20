import { expect, test } from "vitest";
import { LONGEST_MARKDOWN, renderMarkdown } from "#app/lib/markdown.server.ts";

test("HTML of the author is shown as text", () => {
  const html = renderMarkdown('<script>alert(1)</script>\n\n<b onclick="x()">bold</b>');
  expect(html).not.toMatch(/<script|<b /);
  expect(html).toContain("&lt;script&gt;");
});

test.each(["javascript:alert(1)", "data:text/html,x", "vbscript:x"])(
  "a link to %s stays text",
  (address) => expect(renderMarkdown(`[press](${address})`)).not.toContain("<a"),
);

test("links vouch for nothing", () => {
  for (const text of ["[site](https://example.org)", "https://example.org"])
    expect(renderMarkdown(text)).toContain(
      '<a href="https://example.org" rel="nofollow ugc noopener">',
    );
});

test("an author's titles stand below those of the page", () => {
  const html = renderMarkdown("# One\n\n## Two\n\n###### Six");
  expect(html).toContain("<h3>One</h3>");
  expect(html).toContain("<h4>Two</h4>");
  expect(html).toContain("<h6>Six</h6>");
  expect(html).not.toMatch(/<h[12]/);
});

test("pictures are left out, since they would tell their owner who reads", () => {
  expect(renderMarkdown("![x](https://example.org/x.png)")).not.toContain("<img");
});

test("text beyond the limit is cut", () => {
  const html = renderMarkdown("я".repeat(LONGEST_MARKDOWN + 500));
  expect(html.match(/я/g)).toHaveLength(LONGEST_MARKDOWN);
});
