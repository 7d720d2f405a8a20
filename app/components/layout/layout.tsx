import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "#app/lib/root-loader.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

/** The frame of every page: a way past the navigation, the header, the content, the footer. */
export function Layout({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#content">
        {t("common.skipToContent")}
      </a>
      <Header viewer={viewer} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}
