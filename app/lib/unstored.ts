/** The `headers` of pages whose address lets its holder do something: no cache keeps them, no search engine their place. */
export const unstored = () => ({ "Cache-Control": "no-store" });
