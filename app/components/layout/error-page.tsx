import { isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { errorKind, type ErrorKind } from "#app/lib/error-kind.ts";
import type { KeptText } from "#app/lib/kept-words.server.ts";
import { useRootData } from "#app/lib/root-loader.ts";
import { sayRefusals } from "#app/lib/say-error.ts";
import { useServerRequest } from "#app/lib/server-request.ts";
import { TypedWords } from "./typed-words.tsx";

/** The page of a refused or failed request: what happened, why, and where to go from here. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const { status, kind } = errorKind(error);
  const isOurs = status !== null && status >= 500;
  const mayHelpAgain = isOurs || kind === "unreached";
  // Whoever could not search is not sent to search instead; nor does search answer without the database.
  const isSearch = pathname === "/search";
  const text = useText(kind);
  const body: unknown = isRouteErrorResponse(error) ? error.data : null;
  const reasons = sayRefusals(t, body);
  const { typed = [] } = (body ?? {}) as { typed?: KeptText[] };
  return (
    <article className="error-page">
      {status === null ? null : <p className="status">{status}</p>}
      <h1>{t(`errorPages.${kind}.title`)}</h1>
      {reasons.length > 0 ? reasons.map((reason) => <p key={reason}>{reason}</p>) : <p>{text}</p>}
      <TypedWords typed={typed} />
      {isOurs ? <WriteToUs /> : null}
      <p className="actions">
        {mayHelpAgain ? (
          // A step that was sent leads to what it is about, so nothing is done twice by this.
          <ButtonLink to={`${pathname}${search}`}>{t("errorPages.again")}</ButtonLink>
        ) : null}
        <ButtonLink look={mayHelpAgain ? "plain" : "main"} to="/">
          {t("errorPages.home")}
        </ButtonLink>
        {isSearch || kind === "unavailable" ? null : (
          <ButtonLink look="plain" to="/search">
            {t("errorPages.searchInstead")}
          </ButtonLink>
        )}
      </p>
    </article>
  );
}

/** What to do about a missing right is another thing for students, members and staff. */
function useText(kind: ErrorKind): string {
  const { t } = useTranslation();
  const role = useRootData()?.viewer?.role;
  if (kind !== "forbidden") return t(`errorPages.${kind}.text`);
  if (role === "student" || role === "staff") return t(`errorPages.forbidden.${role}`);
  return t("errorPages.forbidden.member");
}

function WriteToUs() {
  const { t } = useTranslation();
  const root = useRootData();
  const server = useServerRequest();
  const { requestId: id, contactEmail: email } = root ?? server;
  return (
    <>
      {id ? (
        <p className="quiet">{t(email ? "errorPages.reference" : "errorPages.number", { id })}</p>
      ) : null}
      {email ? (
        <p>
          <a href={`mailto:${email}`}>{t("errorPages.write", { email })}</a>
        </p>
      ) : null}
    </>
  );
}
