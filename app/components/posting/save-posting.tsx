import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Saving } from "#app/domain/saved/queries.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";

type Props = {
  id: string;
  saving: Saving;
  /** What is over is not newly saved; where it is saved already it can be taken off the list. */
  isOpen: boolean;
};

/** Puts the posting aside, or takes it off the list; whoever has not signed in is led there and back. */
export function SavePosting({ id, saving, isOpen }: Props) {
  const { t } = useTranslation();
  const here = `/saved/postings/${id}`;
  if (saving === "saved")
    return (
      <Form className="actions keep" method="post" action={`${here}/removal`}>
        <Link to="/saved">{t("saved.posting.isSaved")}</Link>
        <input type="hidden" name="from" value="page" />
        <Button look="link">{t("saved.posting.drop")}</Button>
      </Form>
    );
  if (!isOpen) return null;
  if (saving === "signIn")
    return (
      <p className="actions keep">
        <ButtonLink look="plain" small to={`/sign-in?redirectTo=/postings/${id}`} rel="nofollow">
          {t("saved.posting.signIn")}
        </ButtonLink>
      </p>
    );
  return (
    <Form className="actions keep" method="post" action={here}>
      <Button look="plain" small>
        {t("saved.posting.save")}
      </Button>
    </Form>
  );
}
