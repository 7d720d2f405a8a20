import { Form, Link, NavLink, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "#app/lib/root-loader.ts";
import { Brand } from "./brand.tsx";
import { isAtWork } from "./is-at-work.ts";
import { LanguageSwitch } from "./language-switch.tsx";

/** Brand, the places one goes to, the other language, and the door in or out. */
export function Header({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation();
  return (
    <header className="top">
      <Brand />
      <nav aria-label={t("common.mainNavigation")}>
        <NavLink to="/search">{t("common.search")}</NavLink>
        <ToOrganisations />
        <NavLink to="/how-matching-works">{t("common.howMatchingWorks")}</NavLink>
        {viewer ? <ToWorkspace /> : null}
        {viewer ? <NavLink to="/saved">{t("common.saved")}</NavLink> : null}
        <LanguageSwitch />
        {viewer ? (
          <SignedIn name={viewer.name} />
        ) : (
          <>
            <NavLink to="/sign-up">{t("common.signUp")}</NavLink>
            <NavLink to="/sign-in">{t("common.signIn")}</NavLink>
          </>
        )}
      </nav>
    </header>
  );
}

/** Not marked where the office decides on an organisation: one page is of one place. */
function ToOrganisations() {
  const { t } = useTranslation();
  const ToThem = isAtWork(useLocation().pathname) ? Link : NavLink;
  return <ToThem to="/organisations">{t("common.organisations")}</ToThem>;
}

/** Marked on all pages of the workspace, also on those whose addresses begin with what they are about. */
function ToWorkspace() {
  const { t } = useTranslation();
  const here = isAtWork(useLocation().pathname);
  return (
    <Link to="/workspace" {...(here ? { className: "active", "aria-current": "page" } : {})}>
      {t("common.workspace")}
    </Link>
  );
}

function SignedIn({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <Form className="signed-in" method="post" action="/sign-out" reloadDocument>
      <NavLink to="/account" title={t("common.signedInAs", { name })}>
        {name}
      </NavLink>
      <button className="link">{t("common.signOut")}</button>
    </Form>
  );
}
