import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = { factor: { since: string; codesLeft: number; can: { remove: boolean } } };

/** A second factor that is on: since when, how many ways back are left, and what can be done with it. */
export function FactorState({ factor }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { since, codesLeft, can } = factor;
  return (
    <>
      <p>{t("security.factor.on", { date: date(new Date(since)) })}</p>
      {codesLeft > 0 ? (
        <p>{t("security.factor.codesLeft", { count: codesLeft })}</p>
      ) : (
        <Notice tone="warning">{t("security.factor.noCodesLeft")}</Notice>
      )}
      <p className="actions">
        <ButtonLink
          to="/account/second-factor/recovery-codes"
          look={codesLeft > 0 ? "plain" : "main"}
        >
          {t("security.factor.renew")}
        </ButtonLink>
        <ButtonLink to="/account/second-factor/replacement" look="plain">
          {t("security.factor.replace")}
        </ButtonLink>
        {can.remove ? (
          <ButtonLink to="/account/second-factor/removal" look="danger">
            {t("security.factor.remove")}
          </ButtonLink>
        ) : null}
      </p>
      {can.remove ? null : <p className="quiet">{t("security.factor.staffKeep")}</p>}
    </>
  );
}
