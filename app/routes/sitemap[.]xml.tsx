import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { countSitemapPages, SITEMAPS } from "#app/domain/search/sitemap.server.ts";
import { SITEMAP_TYPE, sitemapIndex } from "#app/lib/sitemap.ts";

/** The lists of all that is public, page by page, for search engines. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const pages = await countSitemapPages(viewer);
  const places = SITEMAPS.flatMap((name) =>
    Array.from({ length: pages[name] }, (_, index) => ({
      href: `${context.origin}/sitemaps/${name}-${index + 1}.xml`,
    })),
  );
  return new Response(sitemapIndex(places), { headers: { "Content-Type": SITEMAP_TYPE } });
}
