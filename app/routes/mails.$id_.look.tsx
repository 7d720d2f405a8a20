import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { getFolderMail } from "#app/domain/mail/folder.server.ts";

/** The styles of a mail stand in its elements; beyond them it may do nothing, not even follow its own links. */
const CONFINED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await optionalActor(request);
  const { html } = await getFolderMail(context.mailFolder, params.id!);
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": CONFINED },
  });
}
