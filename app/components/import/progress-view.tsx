import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import keepFresh from "#app/lib/keep-fresh.js?url";
import { useServerRequest } from "#app/lib/server-request.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = {
  id: string;
  state: "checking" | "writing" | "publishing";
  progress: number;
  total: number;
  /** Whether the page refreshes by itself; whoever does not want it says so in the address. */
  isRefreshing: boolean;
};

/** How far a step of an import is. Without scripts the page is opened anew every few seconds, with them it changes in place. */
export function ProgressView({ id, state, progress, total, isRefreshing }: Props) {
  const { t } = useTranslation();
  const { nonce } = useServerRequest();
  const { number } = useFormats();
  const here = `/imports/${id}/progress`;
  const words = t("imports.progressOf", { done: number(progress), total: number(total) });
  return (
    <>
      <div data-fresh={here}>
        <h2>{t(`imports.progress.${state}`)}</h2>
        <p className="import-progress" role="status">
          <progress value={progress} max={Math.max(1, total)} aria-label={words} />
          <span className="numbers">{words}</span>
        </p>
      </div>
      <p>{t("imports.progress.leave")}</p>
      {isRefreshing ? (
        <p>
          {t("imports.progress.refreshes")}{" "}
          <Link to={`${here}?refresh=off`}>{t("imports.progress.stopRefreshing")}</Link>
        </p>
      ) : (
        <p className="actions">
          <Link to={`${here}?refresh=off`}>{t("imports.progress.refresh")}</Link>
          <Link to={here}>{t("imports.progress.goOnRefreshing")}</Link>
        </p>
      )}
      {isRefreshing ? <script type="module" nonce={nonce} src={keepFresh} /> : null}
    </>
  );
}
