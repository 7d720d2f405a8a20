import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "#app/auth/open-session.server.ts";
import { requireSignIn } from "#app/auth/session.server.ts";
import { endedSessionCookie } from "#app/auth/session-cookie.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  await requireSignIn(request);
  await endSession(request);
  return redirectDocument("/", { headers: { "Set-Cookie": endedSessionCookie() } });
}
