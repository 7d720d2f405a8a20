import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";

type Props = {
  text: string;
  again: { label: string; to: string };
  /** Mails are not sent here, but lie on a page of this installation. */
  hasFolder: boolean;
};

/** After a form whose answer comes by mail; it says the same whatever becomes of it. */
export function LookIntoMail({ text, again, hasFolder }: Props) {
  const { t } = useTranslation();
  return (
    <section className="narrow">
      <h1>{t("signUp.sentTitle")}</h1>
      <p className="lead">{text}</p>
      {hasFolder ? (
        <Notice>
          <p>{t("signUp.folder")}</p>
          <p>
            <Link to="/mails">{t("signUp.toFolder")}</Link>
          </p>
        </Notice>
      ) : (
        <p>{t("signUp.notCome")}</p>
      )}
      <p className="actions">
        <ButtonLink look="plain" to={again.to}>
          {again.label}
        </ButtonLink>
      </p>
    </section>
  );
}
