import { parseWithZod } from "@conform-to/zod/v4";
import { redirectDocument } from "@remix-run/node";
import type { z } from "zod";
import { Forbidden, NotFound, Refused, TooMany } from "#app/domain/errors.ts";
import { entriesOf } from "#app/lib/form-entries.server.ts";
import { Unsaved } from "#app/lib/unsaved.server.ts";
import { codeOf } from "#app/lib/submit.server.ts";

/** The name under which the page of the form is told why there is no file. */
const REFUSED = "refused";

/** The code that says that the file could not be made, for a reason on our side. */
export const FILE_NOT_MADE = "fileNotMade";

/** Codes that an address may have the page say: nobody else can put words on it. */
const SAYABLE =
  /^(required|fileNotMade|wrongPassword|tooLong\|max=\d{1,4}|tooManyAttempts\|minutes=\d{1,4})$/;

/** An answer, or one of our other ways of saying no. */
const hasPage = (error: unknown) =>
  !(error instanceof Error) ||
  [NotFound, Forbidden, TooMany].some((known) => error instanceof known);

/** What the address of the form's page says was wrong. */
export function refusalIn(request: Request): string | null {
  const code = new URL(request.url).searchParams.get(REFUSED);
  return code !== null && SAYABLE.test(code) ? code : null;
}

/**
 * Like `submit`, for an answer that is a file. A file has no page on which to say what is wrong: whoever sent the form is
 * led back to it, and its address says the code; also where the file could not be made, whatever the reason.
 *
 * @param form path of the page with the form
 */
export async function submitForFile<Schema extends z.ZodType>(
  request: Request,
  form: string,
  schema: Schema,
  perform: (input: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const back = (code: string) =>
    redirectDocument(`${form}?${new URLSearchParams({ [REFUSED]: code })}`, 303);
  const submission = parseWithZod(await entriesOf(request), { schema });
  if (submission.status !== "success")
    return back(Object.values(submission.error ?? {}).flat()[0] ?? "required");
  try {
    return await perform(submission.value);
  } catch (error) {
    if (error instanceof Refused) return back(codeOf(error.refusals[0]!));
    if (hasPage(error)) throw error;
    throw new Unsaved(back(FILE_NOT_MADE), error);
  }
}
