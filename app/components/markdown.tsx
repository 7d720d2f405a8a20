/** Text of an organisation as HTML that `renderMarkdown` made safe, in the language it is written in. */
export function Markdown({ html, lang }: { html: string; lang?: string | undefined }) {
  return <div className="written" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
