import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";

type Crumb = { label: string; to: string };

/** The way from the account to one of its pages. */
export function AccountCrumbs({ here, over = [] }: { here: string; over?: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <Breadcrumbs
      crumbs={[{ label: t("common.account"), to: "/account" }, ...over, { label: here }]}
    />
  );
}
