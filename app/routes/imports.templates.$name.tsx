import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { refuseUnlessImporter } from "#app/domain/browser-import/queries.server.ts";
import { templateLines } from "#app/domain/browser-import/template.ts";
import { NotFound } from "#app/domain/errors.ts";
import { kindInAddress } from "#app/components/posting-form/kind-address.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { csvAnswer } from "#app/lib/csv-answer.server.ts";

/** A file to begin an import with: `internship.bg.csv`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  refuseUnlessImporter(actor);
  const [part, language, ending] = params.name!.split(".");
  const kind = kindInAddress(part);
  if (!kind || !isLanguage(language) || ending !== "csv") throw new NotFound();
  return csvAnswer(templateLines(kind, language), { language, name: params.name! });
}
