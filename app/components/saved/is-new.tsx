import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Something that has happened since the last visit: said in words, and by weight. */
export function IsNew({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <strong className="is-new">
      <span className="new-mark">{t("saved.isNew")}</span> {children}
    </strong>
  );
}
