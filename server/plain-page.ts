import { html } from "hono/html";

/** One sentence in both languages, for refusals that happen before a page can be rendered. */
export function plainPage({ en, bg }: { en: string; bg: string }) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Tandem</title>
      </head>
      <body>
        <main>
          <h1>Tandem</h1>
          <p>${en}</p>
          <p lang="bg">${bg}</p>
          <p><a href="/">Tandem</a></p>
        </main>
      </body>
    </html>`;
}
