import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { provePassword } from "#app/auth/proof.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { listAreaNames } from "#app/domain/account/export-areas.server.ts";
import { exportOwn } from "#app/domain/account/export.server.ts";
import { dayOf } from "#app/domain/calendar-day.ts";
import { PasswordInput } from "#app/domain/person/proof-input.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { exportReadme } from "#app/lib/export-readme.server.ts";
import { submitForFile } from "#app/lib/submit-for-file.server.ts";
import { zipOf } from "#app/lib/zip.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument("/account/export");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submitForFile(request, "/account/export", PasswordInput, async (input) => {
    await provePassword(actor, context.clientAddress, input);
    const files = await exportOwn(actor);
    const readme = exportReadme(languageOf(request), actor, listAreaNames());
    const zip = await zipOf([readme, ...files]);
    return new Response(zip, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="tandem-${dayOf(actor.now)}.zip"`,
        "Cache-Control": "no-store",
      },
    });
  });
}
