import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Queue } from "#app/domain/office/queues.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { QueueTable } from "#app/components/office/queue-table.tsx";
import { ImportLink } from "./import-link.tsx";
import { SearchBox } from "#app/components/search-box.tsx";

type StaffViewProps = {
  /** Everything that can wait for staff, with how much of it does. */
  queues: readonly SerializeFrom<Queue>[];
  /** Imports of what sources list that are neither done nor abandoned. */
  openImports: number;
};

/** What the cluster's staff have to decide, and what they have to look into. */
export function StaffView({ queues, openImports }: StaffViewProps) {
  const { t } = useTranslation();
  const waiting = queues.filter((queue) => (queue.waiting ?? 0) > 0);
  return (
    <section>
      <h2>{t("workspace.staffTitle")}</h2>
      {waiting.length > 0 ? <QueueTable queues={waiting} /> : <p>{t("workspace.nothingWaits")}</p>}
      <p>
        <Link to="/staff">{t("workspace.toOffice")}</Link>
      </p>
      <p>
        <ImportLink open={openImports} />
      </p>
    </section>
  );
}

/** What a student finds here. */
export function StudentView() {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t("workspace.studentTitle")}</h2>
      <p>{t("workspace.studentText")}</p>
      <SearchBox hint={t("common.searchHint")} />
      <p className="actions">
        <ButtonLink look="plain" to="/search?kind=internship">
          {t("workspace.searchInternships")}
        </ButtonLink>
        <ButtonLink look="plain" to="/search?kind=project_proposal">
          {t("workspace.searchProjects")}
        </ButtonLink>
      </p>
    </section>
  );
}

/** A member who has neither created nor joined an organisation yet. */
export function NoOrganisation() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("workspace.noOrganisation")}
      actions={
        <>
          <ButtonLink to="/organisations/new">{t("workspace.newOrganisation")}</ButtonLink>
          <ButtonLink look="plain" to="/organisations">
            {t("common.organisations")}
          </ButtonLink>
        </>
      }
    >
      {t("workspace.noOrganisationText")}
    </EmptyState>
  );
}
