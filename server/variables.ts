import type { HttpBindings } from "@hono/node-server";

/** What the steps of one request leave for those that follow. */
export type ServerVariables = {
  Bindings: Partial<HttpBindings> | undefined;
  Variables: { nonce: string; requestId: string; origin: string; clientAddress: string };
};
