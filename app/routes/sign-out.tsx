import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endSession } from "#app/auth/open-session.server.ts";
import { requireSignIn } from "#app/auth/session.server.ts";
import { endedSessionCookie } from "#app/auth/session-cookie.server.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

/** Whoever reloads the page of a failure is signed in still. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignIn(request);
  return redirectDocument("/workspace");
}

export async function action({ request }: ActionFunctionArgs) {
  await requireSignIn(request);
  const target = safeRedirect(new URL(request.url).searchParams.get("redirectTo"));
  await endSession(request);
  return redirectDocument(target, { headers: { "Set-Cookie": endedSessionCookie() } });
}

/** With a page of its own a failure is told on a page too. */
export default function Step() {
  return null;
}
