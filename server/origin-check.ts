import type { Context, MiddlewareHandler } from "hono";
import { plainPage } from "./plain-page.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
const OWN_SITES = new Set(["same-origin", "none"]);

type Sent = { method: string; headers: Headers; host: string | undefined };

/**
 * Whether a request that may change something comes from our own pages: `Sec-Fetch-Site` decides
 * where a browser sends it, else the host of `Origin`. A request with neither is not trusted.
 */
export function isFromOwnPages({ method, headers, host }: Sent): boolean {
  if (READING.has(method)) return true;
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return OWN_SITES.has(site);
  const origin = headers.get("Origin");
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}

/**
 * Addresses to which mail providers send a POST for their readers (one-click unsubscription, RFC 8058). Each carries a
 * signed token that is good for this one thing, which the route judges; nothing else about such a request counts.
 */
const SIGNED_ADDRESS = /^\/unsubscribe\/[^/]+$/;

/** A request without what would say who sends it: what it may do, the token in its address says alone. */
function anonymous({ raw }: Context["req"]): Request {
  const headers = new Headers(raw.headers);
  for (const name of ["Cookie", "Origin", "Authorization"]) headers.delete(name);
  return new Request(raw, { headers });
}

/** Refuses writing requests from elsewhere, for pages, resource routes and `_data` requests alike. */
export function originCheck(): MiddlewareHandler {
  return async (c, next) => {
    const { method, raw, path } = c.req;
    if (isFromOwnPages({ method, headers: raw.headers, host: c.req.header("Host") })) return next();
    if (method === "POST" && SIGNED_ADDRESS.test(path)) {
      c.req.raw = anonymous(c.req);
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
