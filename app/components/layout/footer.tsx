import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="bottom">
      <p>{t("common.openSource")}</p>
      <nav aria-label={t("common.footerNavigation")}>
        <Link to="/search">{t("common.search")}</Link>
        <Link to="/how-matching-works">{t("common.howMatchingWorks")}</Link>
        <Link to="/privacy">{t("common.privacy")}</Link>
      </nav>
    </footer>
  );
}
