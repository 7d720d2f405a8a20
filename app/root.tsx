import {
  json,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { languageAskedFor, languageCookie, languageOf } from "#app/i18n/choose-language.ts";
import { ErrorPage } from "#app/components/layout/error-page.tsx";
import { FontPreloads } from "#app/components/layout/font-preloads.tsx";
import { LanguageAlternates } from "#app/components/layout/language-alternates.tsx";
import { Layout as PageLayout } from "#app/components/layout/layout.tsx";
import { yearOf } from "#app/lib/formats.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { useRootData, type RootData } from "#app/lib/root-loader.ts";
import { useServerRequest } from "#app/lib/server-request.ts";
import { useIsRefreshing, useIsStill } from "#app/lib/still-page.ts";
import favicon from "#app/styles/favicon.svg?url";
import styles from "#app/styles/index.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: favicon, type: "image/svg+xml" },
];

/** What an error answers besides its page, such as when to come again. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

export const meta: MetaFunction = (args) => pageMeta(args, (t) => ({ title: t("common.product") }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await optionalActor(request);
  const asked = languageAskedFor(request);
  const rootData: RootData = {
    language: languageOf(request),
    viewer: "name" in actor ? { name: actor.name, role: actor.role } : null,
    thisYear: yearOf(actor.now),
    origin: context.origin,
    requestId: context.requestId,
    contactEmail: context.contactEmail,
  };
  return json(rootData, asked ? { headers: { "Set-Cookie": languageCookie(asked) } } : undefined);
}

/** The words and filters of a search change neither who reads nor in which language. */
export const shouldRevalidate: ShouldRevalidateFunction = (change) => {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = change;
  const asked = nextUrl.searchParams.get("lang");
  const isSameLanguage = asked === null || asked === currentUrl.searchParams.get("lang");
  const isSamePage = currentUrl.pathname === nextUrl.pathname && isSameLanguage;
  return isSamePage && formMethod === undefined ? false : defaultShouldRevalidate;
};

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const root = useRootData();
  const { nonce } = useServerRequest();
  const isStill = useIsStill();
  const isRefreshing = useIsRefreshing();
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <FontPreloads language={i18n.language} />
        <Links />
        <LanguageAlternates origin={root?.origin} />
        {isRefreshing ? (
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        ) : null}
      </head>
      <body>
        <PageLayout viewer={root?.viewer ?? null}>{children}</PageLayout>
        {/* Without the root's data, as when the database is away, scripts could only spoil the page. */}
        {root && !isStill ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
