import { json } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { previewText } from "#app/components/posting-form/preview-text.server.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { entriesOf } from "#app/lib/form-entries.server.ts";

/** Where the script of a form asks what a text will look like; its words never leave but to whoever sent them. */
export async function action({ request }: ActionFunctionArgs) {
  await requireActor(request);
  return json(previewText(await entriesOf(request), languageOf(request)) ?? { preview: null });
}
