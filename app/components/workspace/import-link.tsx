import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The way to the imports, which says how many are under way: whoever left one finds it again. */
export function ImportLink({ open }: { open: number }) {
  const { t } = useTranslation();
  return (
    <Link to="/imports">
      {open === 0 ? t("workspace.imports") : t("workspace.importsOpen", { count: open })}
    </Link>
  );
}
