import { parse } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { json } from "@remix-run/node";
import type { z } from "zod";
import { isTransient, Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";
import { Unsaved } from "#app/lib/unsaved.server.ts";
import { entriesOf, entriesWithFile } from "#app/lib/form-entries.server.ts";

// What was typed goes back into the form; these entries never do.
const SECRET_FIELDS = ["password", "newPassword"];

type FieldErrors = Record<string, string[]>;

type Options<Input> = {
  /** What the page has to be told as well when the command refuses. */
  besides?: (refused: Refused, input: Input) => Promise<object>;
  /**
   * For buttons that fill in fields instead of sending the form: changes the entries and answers the errors to be shown
   * beside them, or null when no such button was pressed.
   */
  rewrite?: (entries: FormData) => FieldErrors | null;
  /**
   * For buttons that only ask to see something: what the page is told besides the form, which stands as it was typed; null
   * when no such button was pressed.
   */
  show?: (entries: FormData) => object | null | Promise<object | null>;
  /** Of a form with a file: so many bytes of it are read. Its schema says the same, and refuses what is larger. */
  fileBytes?: number;
};
const NOT_NOW: Refusal = { code: "notJustNow" };

type Perform<Input> = (input: Input) => Promise<Response>;

/**
 * Reads a form by its schema and hands what it says to a command. What is wrong with an entry, and what the command
 * refuses, comes back in one shape, at its field, with everything that was typed; texts are coded as
 * `code|name=value`, which components say in the reader's language.
 *
 * @returns the command's response, or 400 (the entry is wrong) or 409 (the facts are against it)
 * @throws Unsaved with the form's answer (503) when the database cannot do it for now
 */
export async function submit<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  perform: Perform<z.output<Schema>>,
  { besides, rewrite, show, fileBytes }: Options<z.output<Schema>> = {},
): Promise<Response> {
  const entries = await (fileBytes ? entriesWithFile(request, fileBytes) : entriesOf(request));
  const rewritten = rewrite?.(entries);
  const shown = await show?.(entries);
  if (rewritten || shown) return backIntoForm(entries, rewritten ?? {}, shown ?? {});
  return judge(entries, schema, perform, besides);
}

/**
 * What a form says in which there is nothing to put right: a choice and its button. Refusals of its command are told on the
 * page of the refused request.
 *
 * @throws Response 400 for what no such form sends
 */
export async function chosenIn<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const submission = parseWithZod(await entriesOf(request), { schema });
  if (submission.status !== "success") throw new Response(null, { status: 400 });
  return submission.value;
}

async function judge<Schema extends z.ZodType>(
  entries: FormData,
  schema: Schema,
  perform: Perform<z.output<Schema>>,
  besides?: Options<z.output<Schema>>["besides"],
): Promise<Response> {
  const submission = parseWithZod(entries, { schema });
  if (submission.status !== "success")
    return json(submission.reply({ hideFields: SECRET_FIELDS }), {
      status: submission.status === "error" ? 400 : 200,
    });
  try {
    return await perform(submission.value);
  } catch (error) {
    const reply = (errors: ReturnType<typeof errorsFrom>) =>
      submission.reply({ ...errors, hideFields: SECRET_FIELDS });
    if (isTransient(error))
      throw new Unsaved(json(reply(errorsFrom([NOT_NOW])), { status: 503 }), error);
    if (!(error instanceof Refused)) throw error;
    const more = await besides?.(error, submission.value);
    return json({ ...reply(errorsFrom(error.refusals)), ...more }, { status: 409 });
  }
}

/** The form again, as the entries now are; nothing is judged but what the rewriting found. */
function backIntoForm(entries: FormData, fieldErrors: FieldErrors, besides = {}): Response {
  const found = Object.entries(fieldErrors).filter(([, errors]) => errors.length > 0);
  const submission = parse(entries, { resolve: () => ({ error: Object.fromEntries(found) }) });
  return json(
    { ...submission.reply({ hideFields: SECRET_FIELDS }), ...besides },
    { status: found.length > 0 ? 400 : 200 },
  );
}

function errorsFrom(refusals: readonly Refusal[]) {
  const formErrors = refusals.filter(({ field }) => !field).map(codeOf);
  const fieldErrors: Record<string, string[]> = {};
  for (const refusal of refusals)
    if (refusal.field) (fieldErrors[refusal.field] ??= []).push(codeOf(refusal));
  return { formErrors, fieldErrors };
}

/** A refusal as one text, in the coding that the schemas' messages have. */
export function codeOf({ code, values }: Refusal): string {
  if (!values) return code;
  return `${code}|${new URLSearchParams(
    Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]),
  )}`;
}
