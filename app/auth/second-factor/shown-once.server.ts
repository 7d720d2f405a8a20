import { env } from "#env";
import { seal, unseal } from "#app/auth/second-factor/sealed.server.ts";
import { readCookie } from "#app/auth/session-cookie.server.ts";

/**
 * Recovery codes on their way to the page that shows them: they are stored nowhere, so they travel through the browser,
 * sealed for their person, and the page that shows them ends the cookie.
 */
const NAME = "tandem_recovery_codes";
const PAGE = "/account/second-factor/new-codes";
const MINUTES = 5;

/** The cookie that carries new recovery codes to the page that shows them once, to this person alone. */
export const codesCookie = (codes: readonly string[], personId: string): string =>
  serialize(seal(codes.join(" "), personId), MINUTES * 60);

/** Takes the codes out of the browser. */
export const endedCodesCookie = (): string => serialize("", 0);

/** The codes that were just made for somebody; null when there are none to show. */
export function readNewCodes(request: Request, personId: string): string[] | null {
  const sealed = readCookie(request, NAME);
  if (!sealed) return null;
  try {
    return unseal(sealed, personId).split(" ");
  } catch {
    // Somebody else's, or none of ours.
    return null;
  }
}

function serialize(value: string, maxAge: number): string {
  const secure = env.ORIGIN?.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${value}; Path=${PAGE}; HttpOnly; SameSite=Strict; Max-Age=${maxAge}${secure}`;
}
