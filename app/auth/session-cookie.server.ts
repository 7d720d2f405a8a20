import { env } from "#env";

/** … and every session ends after this many days, used or not. */
export const ABSOLUTE_DAYS = 30;

const DAY_SECONDS = 24 * 60 * 60;

/** Over https the name carries __Host-, so that no other host and no plain connection can set it. */
const isOverHttps = () => env.ORIGIN?.startsWith("https:") ?? false;
const cookieName = () => (isOverHttps() ? "__Host-tandem_session" : "tandem_session");

/** The secret of the session that the request brings, if any. */
export const readSecret = (request: Request) => readCookie(request, cookieName());

/** The value of one cookie of the request. */
export function readCookie(request: Request, wanted: string): string | undefined {
  const cookies = request.headers.get("Cookie") ?? "";
  for (const cookie of cookies.split(";")) {
    const [name, value] = cookie.trim().split("=", 2);
    if (name === wanted) return value;
  }
  return undefined;
}

/** The header that gives the browser its session. */
export const sessionCookie = (secret: string) => serialize(secret, ABSOLUTE_DAYS * DAY_SECONDS);
/** The header that takes the session out of the browser. */
export const endedSessionCookie = () => serialize("", 0);

function serialize(value: string, maxAge: number): string {
  const secure = isOverHttps() ? "; Secure" : "";
  return `${cookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}
