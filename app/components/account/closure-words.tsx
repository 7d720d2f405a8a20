import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { getClosure } from "#app/domain/account/queries.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Closure = SerializeFrom<Awaited<ReturnType<typeof getClosure>>>;
type Holding = Closure["holdings"][number];

/** Why the account cannot be closed yet, and what to do first. */
export function HeldBack({ held }: { held: readonly Holding[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Notice tone="refused" title={t("privacy.closure.heldTitle")}>
      {held.map((organisation) => {
        const name = readerName(organisation, i18n.language);
        return (
          <div key={organisation.id}>
            <p>
              {t(`privacy.closure.${organisation.hasOthers ? "heldByMembers" : "heldByPostings"}`, {
                organisation: name,
              })}
            </p>
            <p>
              <Link to={`/organisations/${organisation.id}/members`}>
                {t("privacy.closure.heldLink", { organisation: name })}
              </Link>
            </p>
            {organisation.hasOthers ? null : (
              <p>
                <Link to="/workspace/postings">{t("workspace.list.title")}</Link>
              </p>
            )}
          </div>
        );
      })}
    </Notice>
  );
}

/** What goes, what stays, and what can be done before. */
export function WhatHappens({ closure }: { closure: Closure }) {
  const { t, i18n } = useTranslation();
  const { list } = useFormats();
  const named = (holdings: readonly Holding[]) => ({
    organisations: list(holdings.map((one) => readerName(one, i18n.language))),
  });
  const alone = closure.holdings.filter(({ hasOthers }) => !hasOthers);
  return (
    <>
      <p className="lead">{t("privacy.closure.lead")}</p>
      <ul>
        <li>{t("privacy.closure.gone")}</li>
        {closure.holdings.length > 0 ? (
          <li>{t("privacy.closure.leave", named(closure.holdings))}</li>
        ) : null}
        {alone.length > 0 ? <li>{t("privacy.closure.alone", named(alone))}</li> : null}
        <li>{t("privacy.closure.stays")}</li>
        <li>{t("privacy.closure.record")}</li>
        <li>{t("privacy.closure.mail", { email: closure.email, days: closure.daysOfMail })}</li>
      </ul>
      <p>
        <Link to="/account/export">{t("privacy.closure.exportFirst")}</Link>
      </p>
    </>
  );
}
