import { sentences, Trouble } from "./trouble.mjs";

const why = (error) => {
  if (error.name === "TimeoutError") return "no answer within 5 s";
  const code = error.cause?.code ?? error.code;
  return (
    { ECONNREFUSED: "connection refused", ENOTFOUND: "unknown host" }[code] ?? code ?? "no answer"
  );
};

const ask = (url, path, headers) =>
  fetch(new URL(path, url), { headers, signal: AbortSignal.timeout(5_000) });

/** Refuses a MEILI_URL of the environment that does not answer, or that does not know the key. */
export async function requireSearch(text, key) {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Trouble(sentences.searchAddress(text));
  const url = new URL(text);
  let answer;
  try {
    answer = await ask(url, "/health");
  } catch (error) {
    throw new Trouble(sentences.searchSilent(url.host, why(error)));
  }
  if (!answer.ok) throw new Trouble(sentences.searchSilent(url.host, `status ${answer.status}`));
  const keyed = await ask(url, "/indexes?limit=1", key ? { authorization: `Bearer ${key}` } : {});
  if (keyed.status === 401 || keyed.status === 403)
    throw new Trouble(sentences.searchRefuses(url.host));
}
