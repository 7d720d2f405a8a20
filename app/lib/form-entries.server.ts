import { parse } from "@conform-to/react";
import { z } from "zod";

/** The name under which a button says "one more row" or "without this row". */
const INTENT = "__intent__";

/** No list of a form is longer; a list of a billion empty rows would keep the server busy. */
const FAR_ROW = /\[\d{4,}\]/;
const LAST_ROW = 999;

const listName = z.string().refine((name) => !FAR_ROW.test(name));
const row = z.int().min(0).max(LAST_ROW);

/** All that our buttons say. */
const IntentInput = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("insert"),
    payload: z.object({
      name: listName,
      index: row.optional(),
      defaultValue: z.record(z.string(), z.string()).optional(),
    }),
  }),
  z.object({
    type: z.literal("reorder"),
    payload: z.object({ name: listName, from: row, to: row }),
  }),
  z.object({ type: z.literal("remove"), payload: z.object({ name: listName, index: row }) }),
]);

/**
 * What a form sends.
 *
 * @throws Response 400 when no form of ours sends such entries: far rows, a broken intent, one for something that is no
 * list, or a body that is no form
 */
export async function entriesOf(request: Request): Promise<FormData> {
  return proven(await request.formData().catch(badRequest));
}

/**
 * The same of entries that a script of ours sends as JSON, which takes less than a form's own encoding.
 *
 * @param read takes what the JSON says apart and answers undefined when it is none of ours
 * @throws Response 400 likewise
 */
export async function jsonEntriesOf(
  request: Request,
  read: (sent: unknown) => [string, string][] | undefined,
): Promise<[string, string][]> {
  const sent = read(await request.json().catch(badRequest)) ?? badRequest();
  proven(formOf(sent));
  return sent;
}

/** Entries as browsers send them. */
export function formOf(sent: readonly [string, string][]): FormData {
  const entries = new FormData();
  for (const [name, value] of sent) entries.append(name, value);
  return entries;
}

/** Room for what a form says beside its file. */
const BESIDE_FILE_BYTES = 64 * 1024;

/**
 * What a form with a file sends, or null as soon as more has come than the file may have. What comes after that is not kept,
 * and only read so that the browser listens to the answer; the server's own limit ends it.
 *
 * @throws Response 400 as `entriesOf`
 */
export async function entriesWithFile(
  request: Request,
  mostBytes: number,
): Promise<FormData | null> {
  const body = await readWithin(request, mostBytes + BESIDE_FILE_BYTES);
  if (body === null) return null;
  const headers = { "Content-Type": request.headers.get("Content-Type") ?? "" };
  return proven(await new Response(body, { headers }).formData().catch(badRequest));
}

async function readWithin({ body }: Request, mostBytes: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  if (!body) return new Blob();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > mostBytes ? null : new Blob(chunks);
}

function proven(entries: FormData): FormData {
  if ([...entries.keys()].some((name) => FAR_ROW.test(name))) badRequest();
  try {
    // An empty intent is none.
    for (const intent of entries.getAll(INTENT))
      if (intent !== "") IntentInput.parse(JSON.parse(String(intent)));
    parse(entries, { resolve: () => ({ value: null }) }).reply();
  } catch {
    badRequest();
  }
  return entries;
}

function badRequest(): never {
  throw new Response(null, { status: 400 });
}
