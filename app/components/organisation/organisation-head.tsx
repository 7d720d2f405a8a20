import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";
import { Logo } from "./logo.tsx";

type Props = {
  organisation: Pick<SerializeFrom<OrganisationPage>, "id" | "kind" | "logo">;
  title: string;
};

/** What it is, what it is called, and its picture. */
export function OrganisationHead({ organisation: { id, kind, logo }, title }: Props) {
  const { t } = useTranslation();
  return (
    <header className="organisation-head">
      <Logo id={id} name={title} logo={logo} />
      <div>
        <span className="kind">{t(`codes.organisationKinds.${kind}`)}</span>
        <h1>{title}</h1>
      </div>
    </header>
  );
}
