import type { SubmissionResult } from "@conform-to/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { UnreadNotice } from "#app/components/search/unread-notice.tsx";
import { sayError } from "#app/lib/say-error.ts";

export type NotRead = Omit<ComponentProps<typeof UnreadNotice>, "choices">;

type Props = {
  /** What of a search means nothing, or there is not, or is too much: as it was sent it finds something else. */
  notRead?: NotRead | undefined;
  refused: SubmissionResult<string[]> | undefined;
  what: "posting" | "search";
  /** Where what was to be saved still stands. */
  back: string;
};

/** Why something could not be saved, and where to go on: nothing of it is lost. */
export function NotSaved({ refused, notRead, what, back }: Props) {
  const { t } = useTranslation();
  const reasons = Object.values(refused?.error ?? {}).flatMap((codes) => codes ?? []);
  return (
    <article className="error-page">
      <h1>{t("saved.notSaved")}</h1>
      {notRead ? (
        <>
          <p>{t("saved.searchNotRead")}</p>
          <UnreadNotice {...notRead} />
          {notRead.unknown.includes("near") ? (
            <p>{t("search.near.unknown", { place: notRead.search.near })}</p>
          ) : null}
        </>
      ) : null}
      {reasons.length === 0 && !notRead ? <p>{t("saved.nothingSent")}</p> : null}
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
