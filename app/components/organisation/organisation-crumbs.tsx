import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";

type Props = {
  id: string;
  name: string;
  here: string;
  /** A page between that of the organisation and this one. */
  over?: { label: string; to: string };
};

/** The way to a page of an organisation: by the list of all, as its address says and the navigation shows. */
export function OrganisationCrumbs({ id, name, here, over }: Props) {
  const { t } = useTranslation();
  return (
    <Breadcrumbs
      crumbs={[
        { label: t("common.organisations"), to: "/organisations" },
        { label: name, to: `/organisations/${id}` },
        ...(over ? [over] : []),
        { label: here },
      ]}
    />
  );
}
