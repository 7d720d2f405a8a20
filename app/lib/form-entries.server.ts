/** The name under which a button says "one more row" or "without this row". */
const INTENT = "__intent__";

/** No list of a form is longer; a list of a billion empty rows would keep the server busy. */
const FAR_ROW = /\[\d{4,}\]/;
const FAR_INTENT = /\d{4,}/;

/**
 * What a form sends.
 *
 * @throws Response 400 when its rows are numbered as no page of ours numbers them
 */
export async function entriesOf(request: Request): Promise<FormData> {
  const entries = await request.formData();
  for (const [name, value] of entries) {
    const isFar = name === INTENT ? FAR_INTENT.test(String(value)) : FAR_ROW.test(name);
    if (isFar) throw new Response(null, { status: 400 });
  }
  return entries;
}
