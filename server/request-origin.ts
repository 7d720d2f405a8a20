import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { ServerVariables } from "./variables.ts";

const PLAUSIBLE_ID = /^[\w-]{8,64}$/;

type Options = {
  /** A proxy of ours stands in front, so its X-Forwarded-* headers can be believed. */
  trustProxy: boolean;
  /** The address under which readers reach us; without it the request's own host counts. */
  publicOrigin?: string | undefined;
};

/** Finds out who asks and under which address, and gives the request its number. */
export function requestOrigin({
  trustProxy,
  publicOrigin,
}: Options): MiddlewareHandler<ServerVariables> {
  return async (c, next) => {
    const forwarded = (name: string) => (trustProxy ? c.req.header(name) : undefined);
    const id = forwarded("X-Request-Id");
    c.set("requestId", id && PLAUSIBLE_ID.test(id) ? id : randomUUID());
    const scheme = forwarded("X-Forwarded-Proto") === "https" ? "https" : "http";
    c.set("origin", publicOrigin ?? `${scheme}://${c.req.header("Host")}`);
    // A proxy appends the address that it saw itself, so only the last one is not the sender's claim.
    const last = forwarded("X-Forwarded-For")?.split(",").at(-1)?.trim();
    c.set("clientAddress", last || c.env?.incoming?.socket.remoteAddress || "unknown");
    await next();
    c.res.headers.set("X-Request-Id", c.get("requestId"));
  };
}
