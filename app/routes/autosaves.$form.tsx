import { json } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { keepAutosave } from "#app/domain/autosave/commands.server.ts";
import { AutosaveInput } from "#app/domain/autosave/input.ts";
import { admitToForm } from "#app/domain/autosave/policy.server.ts";
import { jsonEntriesOf } from "#app/lib/form-entries.server.ts";

/** Where the script of a form sends what stands in it; the form is named by its posting's id or the kind of a new one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = params.form!;
  await admitToForm(actor, form);
  const entries = await jsonEntriesOf(request, (sent) => AutosaveInput.safeParse(sent).data);
  return json(await keepAutosave(actor, form, entries));
}
