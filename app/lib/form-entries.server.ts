import { parse } from "@conform-to/react";
import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
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
  return proven(remembered(request, await request.formData().catch(badRequest)));
}

/** A body can be read once; what it said may have to be handed back. */
const read = new WeakMap<Request, FormData>();

function remembered(request: Request, entries: FormData): FormData {
  read.set(request, entries);
  return entries;
}

/** What a form has sent, whether it has been read by now or was refused before; nothing where it is none. */
export const typedIn = async (request: Request): Promise<FormData> =>
  read.get(request) ?? request.formData().catch(() => new FormData());

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

const LONGEST_TEXT = 10_000;

/**
 * What a form with one file sends, read as it comes in: of the file no more than `most` bytes and one are kept, so that the
 * schema can tell that it is too large, and the rest flows past.
 *
 * @throws Response 400 as `entriesOf`
 */
export async function entriesWithFile(request: Request, most: number): Promise<FormData> {
  const entries = parseMultipart(request, async ({ filename, contentType, data }) => {
    if (filename === undefined) return Buffer.concat(await gather(data, LONGEST_TEXT)).toString();
    const content = await gather(data, most + 1);
    return new File(content as BlobPart[], filename, { type: contentType });
  });
  return proven(remembered(request, await entries.catch(badRequest)));
}

async function gather(data: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of data) {
    const kept = piece.subarray(0, most - size);
    if (kept.length > 0) pieces.push(kept);
    size += kept.length;
  }
  return pieces;
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
