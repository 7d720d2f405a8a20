import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** What is kept and for how long, all of it as a file, and the way out. */
export function TakeOrLeave() {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("privacy.title")}</h2>
      <p>
        <Link to="/privacy">{t("privacy.description")}</Link>
      </p>
      <p>
        <Link to="/account/export">{t("privacy.export")}</Link>
      </p>
      <p>
        <Link to="/account/closure">{t("privacy.close")}</Link>
      </p>
    </>
  );
}
