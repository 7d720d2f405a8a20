import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Two rings of one chain, in the colours of the two sides. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <Link className="brand" to="/">
      <svg width="34" height="20" viewBox="0 0 34 20" aria-hidden="true">
        <circle className="ring-campus" cx="10" cy="10" r="8" />
        <circle className="ring-works" cx="24" cy="10" r="8" />
        <path className="ring-seam" d="M10 10h14" />
      </svg>
      {t("common.product")}
    </Link>
  );
}
