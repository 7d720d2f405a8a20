/** An answer that is no page, told to a program and to somebody who looks for what is wrong. */
export const inWords = (words: string, status: number, headers: Record<string, string> = {}) =>
  new Response(`${words}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", ...headers },
  });
