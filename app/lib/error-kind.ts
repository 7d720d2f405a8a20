import { isRouteErrorResponse } from "@remix-run/react";

const KINDS = {
  400: "badRequest",
  403: "forbidden",
  404: "notFound",
  409: "refused",
  410: "takenDown",
  429: "tooMany",
  503: "unavailable",
} as const;

export type ErrorKind = (typeof KINDS)[keyof typeof KINDS] | "unexpected";

/** Status and kind of what went wrong, which is a key of the texts in `errorPages`. */
export function errorKind(error: unknown): { status: number; kind: ErrorKind } {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return { status, kind: KINDS[status as keyof typeof KINDS] ?? "unexpected" };
}
