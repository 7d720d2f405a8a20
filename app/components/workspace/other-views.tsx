import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ImportLink } from "./import-link.tsx";
import { SearchBox } from "#app/components/search-box.tsx";

type StaffViewProps = {
  waitingForReview: number;
  /** Changes that could not be put into search; null for those whom it does not concern. */
  parked: number | null;
  /** Mails that were refused so often that nobody tries any more; null likewise. */
  parkedMails: number | null;
  /** Imports of what sources list that are neither done nor abandoned. */
  openImports: number;
};

/** What the cluster's staff have to decide, and what they have to look into. */
export function StaffView({ waitingForReview, parked, parkedMails, openImports }: StaffViewProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t("workspace.staffTitle")}</h2>
      {waitingForReview === 0 ? (
        <p>{t("workspace.reviewEmpty")}</p>
      ) : (
        <>
          <p className="lead">{t("workspace.reviewQueue", { count: waitingForReview })}</p>
          <p className="actions">
            <ButtonLink to="/reviews">{t("workspace.review")}</ButtonLink>
          </p>
        </>
      )}
      <p>
        <Link to="/staff">{t("workspace.toOffice")}</Link>
      </p>
      {parked ? <p>{t("workspace.parked", { count: parked })}</p> : null}
      {parkedMails ? <p>{t("workspace.parkedMails", { count: parkedMails })}</p> : null}
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
