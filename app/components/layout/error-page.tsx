import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRootData } from "#app/lib/root-data.ts";
import { useRefusals } from "#app/lib/use-refusals.ts";

const KEYS: Record<number, "forbidden" | "notFound" | "refused" | "tooMany"> = {
  403: "forbidden",
  404: "notFound",
  409: "refused",
  429: "tooMany",
};

/** The page of a refused or failed request: what happened, why, and where to go from here. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const root = useRootData();
  const answer = isRouteErrorResponse(error) ? error : null;
  const key = KEYS[answer?.status ?? 500] ?? "unexpected";
  const reasons = useRefusals(answer?.data);
  return (
    <article className="error-page">
      <p className="status">{answer?.status ?? 500}</p>
      <h1>{t(`errorPages.${key}.title`)}</h1>
      {reasons.length > 0 ? (
        reasons.map(({ message }) => <p key={message}>{message}</p>)
      ) : (
        <p>{t(`errorPages.${key}.text`)}</p>
      )}
      {key === "unexpected" && root ? (
        <p className="quiet">{t("errorPages.unexpected.reference", { id: root.requestId })}</p>
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
