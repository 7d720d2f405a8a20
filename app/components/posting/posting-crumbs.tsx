import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";

/** The way from the workspace by a posting to something that is done with it. */
export function PostingCrumbs({ id, title, here }: { id: string; title: string; here: string }) {
  const { t } = useTranslation();
  return (
    <Breadcrumbs
      crumbs={[
        { label: t("common.workspace"), to: "/workspace" },
        { label: title, to: `/postings/${id}` },
        { label: here },
      ]}
    />
  );
}
