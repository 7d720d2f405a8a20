import { createRemixStub } from "@remix-run/testing";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { vi } from "vitest";
import { serverInstance } from "#app/i18n/instances.server.ts";
import type { Language } from "#app/i18n/languages.ts";

/** The markup of a part of a page, as a reader of a language gets it at an address. */
export function render(content: ReactNode, language: Language = "en", path = "/search?q=x&page=2") {
  const Stub = createRemixStub([{ path: "*", Component: () => content }]);
  return withoutRouterWarning(() =>
    renderToStaticMarkup(
      <I18nextProvider i18n={serverInstance(language)}>
        <Stub initialEntries={[path]} />
      </I18nextProvider>,
    ),
  );
}

/** The stub brings the router of browsers, which React comments on when it renders to a string. */
function withoutRouterWarning(render: () => string): string {
  const told = vi.mocked(console.error).mockImplementation(() => {});
  const html = render();
  const others = told.mock.calls.filter(
    ([message]) => !String(message).includes("useLayoutEffect does nothing on the server"),
  );
  told.mockClear();
  others.forEach((call) => console.error(...call));
  return html;
}

const SIGNS: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** What a reader reads of it, whatever keeps two words in one line. */
export const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("\u00a0", " ")
    .replaceAll(/&\w+;/g, (sign) => SIGNS[sign] ?? sign);
