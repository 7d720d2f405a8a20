import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";

type Props = { here: string; isVisitor: boolean; isForViewer: boolean };

/** What whoever holds the link of an invitation can do now: accept it, or come with the right address first. */
export function InvitationAnswer({ here, isVisitor, isForViewer }: Props) {
  const { t } = useTranslation();
  const back = `?redirectTo=${encodeURIComponent(here)}`;
  if (isForViewer)
    return (
      <Form method="post" className="actions">
        <Button>{t("members.invitation.accept")}</Button>
        <ButtonLink look="plain" to="/workspace">
          {t("members.invitation.gone")}
        </ButtonLink>
      </Form>
    );
  if (!isVisitor)
    return (
      <>
        <p>{t("members.invitation.otherAddress")}</p>
        <Form method="post" action={`/sign-out${back}`} className="actions" reloadDocument>
          <Button>{t("members.invitation.signOut")}</Button>
          <ButtonLink look="plain" to="/workspace">
            {t("members.invitation.gone")}
          </ButtonLink>
        </Form>
      </>
    );
  return (
    <>
      <p>{t("members.invitation.visitor")}</p>
      <p className="actions">
        <ButtonLink to={`/sign-in${back}`}>{t("members.invitation.signIn")}</ButtonLink>
        <ButtonLink look="plain" to={`/sign-up${back}`}>
          {t("members.invitation.signUp")}
        </ButtonLink>
      </p>
    </>
  );
}
