import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";

type Props = {
  /** What to do if it is needed still. */
  text: string;
  again: { label: string; to: string };
  /** For whom the link has done its work already. */
  signIn?: boolean;
};

/** A link of a mail that was used or is too old: why, and how to come to another one. */
export function LinkGone({ text, again, signIn = false }: Props) {
  const { t } = useTranslation();
  return (
    <section className="narrow">
      <h1>{t("signUp.goneTitle")}</h1>
      <p className="lead">{t("signUp.gone")}</p>
      <p>{text}</p>
      <p className="actions">
        {signIn ? <ButtonLink to="/sign-in">{t("signUp.toSignIn")}</ButtonLink> : null}
        <ButtonLink look={signIn ? "plain" : "main"} to={again.to}>
          {again.label}
        </ButtonLink>
      </p>
    </section>
  );
}
