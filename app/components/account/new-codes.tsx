import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";

/** Recovery codes, to be read, printed or saved. The file is in the page itself: nothing is asked for once more. */
export function NewCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  const file = [t("security.codes.file"), "", ...codes, ""].join("\r\n");
  return (
    <>
      <ol className="recovery-codes" aria-label={t("security.codes.list")}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="actions">
        <a
          className="button plain"
          download="tandem-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        >
          {t("security.codes.save")}
        </a>
        <ButtonLink to="/account/second-factor">{t("security.codes.done")}</ButtonLink>
      </p>
    </>
  );
}
