import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Tone = "info" | "warning" | "done" | "refused";

type Props = { tone?: Tone; title?: string; children: ReactNode };

/** Something to know about this page. Its tone is a word as well as a colour. */
export function Notice({ tone = "info", title, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`notice ${tone}`} role={tone === "info" ? undefined : "status"}>
      <strong>{title ?? t(`common.notice.${tone}`)}</strong>
      <div>{typeof children === "string" ? <p>{children}</p> : children}</div>
    </div>
  );
}

/** Shown above results that PostgreSQL found because the search engine does not answer. */
export function SearchDownNotice({ hasEngine }: { hasEngine: boolean }) {
  const { t } = useTranslation();
  if (!hasEngine) return <Notice>{t("common.notice.noSearchEngine")}</Notice>;
  return <Notice tone="warning">{t("common.notice.searchDown")}</Notice>;
}
