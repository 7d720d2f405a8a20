import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { NotFound } from "#app/domain/errors.ts";
import { listSitemap, SITEMAPS } from "#app/domain/search/sitemap.server.ts";
import { SITEMAP_TYPE, sitemapDocument } from "#app/lib/sitemap.ts";

const NAME = /^(\w+)-([1-9]\d{0,5})\.xml$/;

/** One page of what is public, such as `postings-1.xml`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const [, list, page] = NAME.exec(params.name!) ?? [];
  const name = SITEMAPS.find((one) => one === list);
  if (!name) throw new NotFound();
  const listed = await listSitemap(viewer, name, Number(page));
  const places = listed.map(({ path, ...rest }) => ({ href: `${context.origin}${path}`, ...rest }));
  return new Response(sitemapDocument(places), { headers: { "Content-Type": SITEMAP_TYPE } });
}
