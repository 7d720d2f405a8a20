import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";

/** The way from the workspace by the list to a step that is taken with several postings. */
export function ManyCrumbs({ here }: { here: string }) {
  const { t } = useTranslation();
  return (
    <Breadcrumbs
      crumbs={[
        { label: t("common.workspace"), to: "/workspace" },
        { label: t("workspace.list.title"), to: "/workspace/postings" },
        { label: here },
      ]}
    />
  );
}
