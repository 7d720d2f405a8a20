import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { NewMatch } from "#app/domain/matching/new-matches.server.ts";
import type { MergedMeanwhile as Merged } from "#app/domain/posting/merged-meanwhile.server.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import type { Waiting } from "#app/domain/posting/waiting.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { ImportLink } from "./import-link.tsx";
import { MergedMeanwhile } from "./merged-meanwhile.tsx";
import { NewMatches } from "./new-matches.tsx";
import { NewPostings } from "./new-postings.tsx";
import { CountedStates, type StateCounts } from "./state-counts.tsx";
import type { ListedHead } from "./posting-item.tsx";
import { WaitingLists } from "./waiting-lists.tsx";

type OwnOrganisation = {
  id: string;
  kind: "university" | "company" | "cluster";
  state: "new" | "verified" | "refused" | "suspended" | "unclaimed";
  name: string;
  nameEn: string | null;
  nameBg: string | null;
};

export type MemberProps = {
  organisations: readonly OwnOrganisation[];
  /** Staff decide about the postings of others, and publish none themselves. */
  isStaff: boolean;
  /** What the member may start. */
  kinds: readonly PostingKind[];
  waiting: SerializeFrom<Waiting>;
  /** Whose form has kept what the member typed, and does not take it by now. */
  typed: readonly ListedHead[];
  counts: StateCounts;
  /** Imports that are neither done nor abandoned. */
  openImports: number;
  /** What is new since the visit before. */
  fresh: {
    since: string;
    matches: readonly SerializeFrom<NewMatch>[];
    merged: readonly SerializeFrom<Merged>[];
  };
};

/** The workspace of somebody who speaks for organisations. */
export function MemberView(props: MemberProps) {
  const { organisations, isStaff, kinds, waiting, typed, openImports, counts, fresh } = props;
  const { t } = useTranslation();
  const isEmpty = Object.keys(counts).length === 0;
  return (
    <>
      {organisations.map((organisation) => (
        <OrganisationNotice key={organisation.id} organisation={organisation} />
      ))}
      <MergedMeanwhile {...fresh} />
      {kinds.length === 0 && !isStaff ? <Notice>{t("workspace.onlyReading")}</Notice> : null}
      {isEmpty && kinds.length > 0 ? (
        <EmptyState
          title={t("workspace.empty")}
          actions={<Starts kinds={kinds} openImports={openImports} />}
        >
          {t(kinds[0] === "programme" ? "workspace.emptyUniversity" : "workspace.emptyCompany")}
        </EmptyState>
      ) : null}
      {!isEmpty && kinds.length > 0 ? (
        <section aria-label={t("workspace.create")}>
          <p className="actions">
            <Starts kinds={kinds} openImports={openImports} />
          </p>
        </section>
      ) : null}
      <WaitingLists waiting={waiting} typed={typed} isOfMany={organisations.length > 1} />
      <NewMatches {...fresh} />
      <CountedStates counts={counts} />
    </>
  );
}

function Starts({ kinds, openImports }: Pick<MemberProps, "kinds" | "openImports">) {
  return (
    <>
      <NewPostings kinds={kinds} />
      <ImportLink open={openImports} />
    </>
  );
}

/** Where the organisation stands, when that keeps its postings from the public. */
function OrganisationNotice({ organisation }: { organisation: OwnOrganisation }) {
  const { t, i18n } = useTranslation();
  const { state } = organisation;
  const name = readerName(organisation, i18n.language);
  if (state === "verified") return null;
  if (state === "new" || state === "unclaimed")
    return (
      <Notice title={t("workspace.organisationNew", { name })}>
        <p>{t("workspace.organisationNewText")}</p>
        <p>
          <Link to={`/organisations/${organisation.id}/verification`}>
            {t("organisation.toVerification")}
          </Link>
        </p>
      </Notice>
    );
  const title = t("workspace.organisationStopped", {
    name,
    state: t(`codes.organisationStates.${state}`),
  });
  return (
    <Notice tone="warning" title={title}>
      {t("workspace.organisationStoppedText")}
    </Notice>
  );
}
