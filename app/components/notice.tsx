import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Tone = "info" | "warning" | "done" | "refused";

type Props = {
  tone?: Tone;
  title?: string;
  /** It is all that answers a form that was sent: it takes the focus as the page comes, so that it is read out. */
  isAnswer?: boolean;
  children: ReactNode;
};

/** Something to know about this page. Its tone is a word as well as a colour. */
export function Notice({ tone = "info", title, isAnswer = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <div
      className={`notice ${tone}`}
      role={isAnswer ? "alert" : tone === "info" ? undefined : "status"}
      {...(isAnswer ? { tabIndex: -1, autoFocus: true } : {})}
    >
      <strong>{title ?? t(`common.notice.${tone}`)}</strong>
      <div>{typeof children === "string" ? <p>{children}</p> : children}</div>
    </div>
  );
}
