import MarkdownIt from "markdown-it";

/** Longer text is cut before it is parsed, so that nobody can keep the server busy. */
export const LONGEST_MARKDOWN = 20_000;

const DEEPEST_HEADING = 6;

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false })
  // A picture would let an author learn who reads a page, and our policy blocks it anyway.
  .disable("image");

// The page has its own first two levels, so what an author calls a title becomes a third one.
markdown.core.ruler.push("lower_headings", ({ tokens }) => {
  for (const token of tokens) {
    if (!token.type.startsWith("heading_")) continue;
    token.tag = `h${Math.min(DEEPEST_HEADING, Number(token.tag.slice(1)) + 2)}`;
  }
});

markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet("rel", "nofollow ugc noopener");
  return renderer.renderToken(tokens, index, options);
};

/** Safe HTML of text written by somebody else: no raw HTML, no pictures, links that vouch for nothing. */
export function renderMarkdown(text: string): string {
  return markdown.render(text.slice(0, LONGEST_MARKDOWN));
}

/** Texts in several languages, each as safe HTML with its language. */
export const writtenInAll = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([lang, text]) => ({ lang, html: renderMarkdown(text) }));
