import { readFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/** The key of the bundled Meilisearch that searches and counts and can change nothing; made where it is missing. */
export async function makeSearchKey(url, key) {
  const wanted = JSON.parse(readFileSync(inProject("search/search-key.json"), "utf8"));
  const ask = (path, init) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      signal: AbortSignal.timeout(10_000),
    });
  const known = await ask(`/keys/${wanted.uid}`);
  if (known.ok) return (await known.json()).key;
  const made = await ask("/keys", { method: "POST", body: JSON.stringify(wanted) });
  if (!made.ok) throw new Error(`Meilisearch makes no key: status ${made.status}`);
  return (await made.json()).key;
}
