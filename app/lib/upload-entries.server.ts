import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";

const LONGEST_TEXT = 10_000;

/**
 * What a form with one file sends, read as it comes in: of the file no more than `most` bytes and one are kept, so that the
 * schema can tell that it is too large, and the rest flows past.
 *
 * @throws Response 400 when no form of ours sends such a body
 */
export async function uploadEntries(request: Request, most: number): Promise<FormData> {
  try {
    return await parseMultipart(request, async ({ filename, contentType, data }) => {
      if (filename === undefined) return Buffer.concat(await gather(data, LONGEST_TEXT)).toString();
      const content = await gather(data, most + 1);
      return new File(content as BlobPart[], filename, { type: contentType });
    });
  } catch {
    throw new Response(null, { status: 400 });
  }
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
