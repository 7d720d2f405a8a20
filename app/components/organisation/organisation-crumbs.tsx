import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";

type Props = {
  id: string;
  name: string;
  here: string;
  /** A page between that of the organisation and this one. */
  over?: { label: string; to: string };
};

/** The way to a page of an organisation's members. */
export function OrganisationCrumbs({ id, name, here, over }: Props) {
  const { t } = useTranslation();
  return (
    <Breadcrumbs
      crumbs={[
        { label: t("common.workspace"), to: "/workspace" },
        { label: name, to: `/organisations/${id}` },
        ...(over ? [over] : []),
        { label: here },
      ]}
    />
  );
}
