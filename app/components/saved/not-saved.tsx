import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { sayError } from "#app/lib/say-error.ts";

type Props = {
  refused: SubmissionResult<string[]> | undefined;
  what: "posting" | "search";
  /** Where what was to be saved still stands. */
  back: string;
};

/** Why something could not be saved, and where to go on: nothing of it is lost. */
export function NotSaved({ refused, what, back }: Props) {
  const { t } = useTranslation();
  const reasons = Object.values(refused?.error ?? {}).flatMap((codes) => codes ?? []);
  return (
    <article className="error-page">
      <h1>{t("saved.notSaved")}</h1>
      {reasons.length === 0 ? <p>{t("saved.nothingSent")}</p> : null}
      {reasons.map((code) => (
        <p key={code}>{sayError(t, code)}</p>
      ))}
      <p className="actions">
        <ButtonLink to="/saved">{t("saved.toList")}</ButtonLink>
        <ButtonLink look="plain" to={back}>
          {t(what === "posting" ? "saved.backToPosting" : "saved.backToSearch")}
        </ButtonLink>
      </p>
    </article>
  );
}
