import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { entriesOf } from "#app/lib/form-entries.server.ts";

/**
 * Reads a form whose entries are buttons and choices that a page of ours offers. What no page offers is answered by 400;
 * what the command refuses is told on a page of its own.
 */
export async function orRefuse<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  perform: (input: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const submission = parseWithZod(await entriesOf(request), { schema });
  if (submission.status !== "success") throw new Response(null, { status: 400 });
  return perform(submission.value);
}
