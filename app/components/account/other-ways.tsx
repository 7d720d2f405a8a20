import { Link, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";

/** For whom signing in does not work: a new password, a new account; where they wanted to go stays known. */
export function OtherWays() {
  const { t } = useTranslation();
  const [asked] = useSearchParams();
  const target = asked.get("redirectTo");
  const onward = target ? `?redirectTo=${encodeURIComponent(target)}` : "";
  return (
    <>
      <p>
        <Link to="/forgotten-password">{t("account.forgotten")}</Link>
      </p>
      <p>
        {t("account.noAccount")} <Link to={`/sign-up${onward}`}>{t("common.signUp")}</Link>
      </p>
    </>
  );
}

/** After a new password was set by a link. */
export function PasswordSetNotice() {
  const { t } = useTranslation();
  const [asked] = useSearchParams();
  return asked.get("done") === "password" ? (
    <Notice tone="done">{t("account.passwordSet")}</Notice>
  ) : null;
}
