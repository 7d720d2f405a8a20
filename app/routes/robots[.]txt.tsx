import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";

/** What programs may read, which is all that is public, and where the list of it is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(request);
  const lines = ["User-agent: *", "Disallow:", "", `Sitemap: ${context.origin}/sitemap.xml`, ""];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
