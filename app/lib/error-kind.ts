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

export type ErrorKind = (typeof KINDS)[keyof typeof KINDS] | "unexpected" | "unreached";

/** What browsers say of a request that no server has answered, each in its own words. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof TypeError && /fetch|network|load failed/i.test(error.message);

/** Status and kind of what went wrong, which is a key of the texts in `errorPages`; no status where nobody answered. */
export function errorKind(error: unknown): { status: number | null; kind: ErrorKind } {
  if (isUnanswered(error)) return { status: null, kind: "unreached" };
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return { status, kind: kindOf(status) };
}

/** The kind of trouble that a status tells of. */
export const kindOf = (status: number) => KINDS[status as keyof typeof KINDS] ?? "unexpected";
