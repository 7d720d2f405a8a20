import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { writeLog } from "#app/domain/record/log-file.server.ts";
import { LogInput } from "#app/domain/record/log-input.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const filter = LogInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return new Response(writeLog(actor, filter), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="staff-log.csv"',
    },
  });
}
