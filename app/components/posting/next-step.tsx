import { useTranslation } from "react-i18next";
import type { Told } from "./types.ts";

type Props = {
  posting: Pick<Told, "version" | "organisation" | "sourceUrl" | "source">;
};

/** The way to answer a posting: its outside address, its contact, or its source. */
export function NextStep({ posting }: Props) {
  const { t } = useTranslation();
  const { version, organisation, sourceUrl, source } = posting;
  const { applicationUrl, contactEmail, contactName } = version;
  const isClaimed = organisation.state !== "unclaimed";
  return (
    <section className="next-step">
      <h2>{t("posting.next")}</h2>
      <p className="actions">
        {applicationUrl ? (
          <a
            className="button"
            href={applicationUrl}
            rel="nofollow ugc noopener"
            data-printed={applicationUrl}
          >
            {t("posting.apply")}
          </a>
        ) : null}
        {contactEmail && isClaimed ? (
          <a
            className={applicationUrl ? "button plain" : "button"}
            href={`mailto:${contactEmail}`}
            data-printed={contactEmail}
          >
            {contactName ? t("posting.contact", { name: contactName }) : t("posting.contactPlain")}
          </a>
        ) : null}
        {sourceUrl && sourceUrl !== applicationUrl ? (
          <a
            className="button plain"
            href={sourceUrl}
            rel="nofollow ugc noopener"
            data-printed={sourceUrl}
          >
            {t("posting.source", { source: source ?? "" })}
          </a>
        ) : null}
      </p>
      {!applicationUrl && !contactEmail && !sourceUrl ? <p>{t("posting.noContact")}</p> : null}
    </section>
  );
}
