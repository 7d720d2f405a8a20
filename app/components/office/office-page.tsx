import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Notice } from "#app/components/notice.tsx";

const DONE = [
  "verified",
  "refused",
  "asked",
  "suspended",
  "restored",
  "noted",
  "namesConfirmed",
  "numberCorrected",
  "domainConfirmed",
  "domainDeclined",
  "accepted",
  "claimRefused",
  "takenDown",
  "dismissed",
  "merged",
  "skillMerged",
  "skillDeprecated",
  "skillReinstated",
  "skillMapped",
  "proposalAccepted",
  "proposalAnswered",
  "proposalRefused",
  "appointed",
  "sessionsEnded",
  "repeated",
] as const;

type Crumb = { label: string; to: string };

type Props = {
  title: string;
  lead?: string;
  /** What has just been done, as the address says it. */
  done?: string | null;
  /** Pages between the office and this one. */
  way?: readonly Crumb[];
  children: ReactNode;
};

/** A page of the cluster's office: the way there, its title, and what has just been done. */
export function OfficePage({ title, lead, done = null, way = [], children }: Props) {
  const { t } = useTranslation();
  const justDone = DONE.find((code) => code === done);
  const office = { label: t("office.title"), to: "/staff" };
  const workspace = { label: t("common.workspace"), to: "/workspace" };
  return (
    <article>
      <Breadcrumbs crumbs={[workspace, office, ...way, { label: title }]} />
      <h1>{title}</h1>
      {justDone ? <Notice tone="done">{t(`office.done.${justDone}`)}</Notice> : null}
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </article>
  );
}
