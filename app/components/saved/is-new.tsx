import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  children?: ReactNode;
  /** What has happened, where that is not that it is new. */
  mark?: string | undefined;
};

/** Something that has happened since the last visit: said in words, and by weight. */
export function IsNew({ children, mark }: Props) {
  const { t } = useTranslation();
  return (
    <strong className="is-new">
      <span className="new-mark">{mark ?? t("saved.isNew")}</span> {children}
    </strong>
  );
}
