import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";

/** Shown above results that PostgreSQL found because the search engine does not answer. */
export function SearchDownNotice({ hasEngine }: { hasEngine: boolean }) {
  const { t } = useTranslation();
  if (!hasEngine) return <Notice>{t("common.notice.noSearchEngine")}</Notice>;
  return <Notice tone="warning">{t("common.notice.searchDown")}</Notice>;
}
