import type { Context, MiddlewareHandler } from "hono";
import { plainPage } from "./plain-page.ts";
import type { ServerVariables } from "./variables.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
const OWN_SITES = new Set(["same-origin", "none"]);

type Sent = {
  method: string;
  headers: Headers;
  host: string | undefined;
  /** The address under which readers reach us. */
  ownOrigin?: string | undefined;
};

/**
 * Whether a request that may change something comes from our own pages: `Sec-Fetch-Site` decides where a browser sends it,
 * else `Origin`, which is ours or has the host that was asked: a proxy may ask by a host of its own. A request with neither
 * is not trusted.
 */
export function isFromOwnPages({ method, headers, host, ownOrigin }: Sent): boolean {
  if (READING.has(method)) return true;
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return OWN_SITES.has(site);
  const origin = headers.get("Origin");
  if (!origin || !URL.canParse(origin)) return false;
  const sent = new URL(origin);
  const isOurs = ownOrigin !== undefined && sent.origin === new URL(ownOrigin).origin;
  return isOurs || sent.host === host?.toLowerCase();
}

/**
 * Addresses to which mail providers send a POST for their readers (one-click unsubscription, RFC 8058). Each carries a
 * signed token that is good for this one thing, which the route judges; nothing else about such a request counts.
 */
const SIGNED_ADDRESS = /^\/unsubscribe\/[^/]+$/;

function without(names: readonly string[], { raw }: Context["req"]): Request {
  const headers = new Headers(raw.headers);
  for (const name of names) headers.delete(name);
  return new Request(raw, { headers });
}

/** What Remix compares with each other once more, without knowing under which address readers reach us. */
const JUDGED = ["Origin", "X-Forwarded-Host"] as const;
/** What would say who sends a request: what it may do, the token in its address says alone. */
const PERSONAL = ["Cookie", "Authorization"] as const;

/** Refuses writing requests from elsewhere, for pages, resource routes and `_data` requests alike. */
export function originCheck(ownOrigin?: string | undefined): MiddlewareHandler<ServerVariables> {
  return async (c, next) => {
    const { method, raw, path } = c.req;
    const isOwn = isFromOwnPages({
      method,
      headers: raw.headers,
      host: c.req.header("Host"),
      ownOrigin,
    });
    if (isOwn) {
      if (!READING.has(method)) c.req.raw = without(JUDGED, c.req);
      return next();
    }
    if (method === "POST" && SIGNED_ADDRESS.test(path)) {
      c.req.raw = without([...JUDGED, ...PERSONAL], c.req);
      return next();
    }
    return c.html(
      plainPage({
        en: "This form was not sent from our own pages, so nothing was changed. Please open the page again and send it from there.",
        bg: "Формулярът не е изпратен от нашите страници и затова нищо не е променено. Моля, отворете страницата отново и го изпратете оттам.",
      }),
      403,
    );
  };
}
