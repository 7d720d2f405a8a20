import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { errorKind } from "#app/lib/error-kind.ts";
import { useRootData } from "#app/lib/root-loader.ts";
import { sayRefusals } from "#app/lib/say-error.ts";
import { useServerRequest } from "#app/lib/server-request.ts";

/** The page of a refused or failed request: what happened, why, and where to go from here. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const root = useRootData();
  const server = useServerRequest();
  const requestId = root?.requestId ?? server.requestId;
  const { status, kind } = errorKind(error);
  const reasons = sayRefusals(t, isRouteErrorResponse(error) ? error.data : null);
  return (
    <article className="error-page">
      <p className="status">{status}</p>
      <h1>{t(`errorPages.${kind}.title`)}</h1>
      {reasons.length > 0 ? (
        reasons.map((reason) => <p key={reason}>{reason}</p>)
      ) : (
        <p>{t(`errorPages.${kind}.text`)}</p>
      )}
      {status >= 500 && requestId ? (
        <p className="quiet">{t("errorPages.reference", { id: requestId })}</p>
      ) : null}
      <p className="actions">
        <Link className="button" to="/">
          {t("errorPages.home")}
        </Link>
        <Link className="button plain" to="/search">
          {t("errorPages.searchInstead")}
        </Link>
      </p>
    </article>
  );
}
