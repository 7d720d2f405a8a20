import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { forgetStudies } from "#app/domain/fit/commands.server.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument("/account/studies");
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await forgetStudies(actor);
  return redirectDocument("/account/studies?done=forgotten");
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
