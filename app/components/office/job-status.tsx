import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Status } from "#app/domain/office/status.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Jobs = SerializeFrom<Status>["jobs"];

/** The last round of every scheduled job, and the rounds that failed. */
export function JobStatus({ jobs }: { jobs: Jobs }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const nameOf = useJobName();
  return (
    <section id="jobs">
      <h2>{t("office.status.jobs")}</h2>
      {jobs.last.length === 0 ? (
        <p>{t("office.status.noJobs")}</p>
      ) : (
        <table className="told">
          <thead>
            <tr>
              <th scope="col">{t("office.status.job")}</th>
              <th scope="col">{t("office.status.lastRun")}</th>
              <th scope="col">{t("office.status.result")}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.last.map((round) => (
              <tr key={round.job}>
                <th scope="row">{nameOf(round.job)}</th>
                <td data-label={t("office.status.lastRun")}>{dateTime(round.startedAt)}</td>
                <td data-label={t("office.status.result")}>
                  <Result round={round} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {jobs.failures.length > 0 ? (
        <>
          <h3>{t("office.status.failures", { count: jobs.failures.length })}</h3>
          <ul>
            {jobs.failures.map(({ job, at, error }) => (
              <li key={`${job} ${at}`}>{`${nameOf(job)}, ${dateTime(at)}: ${error ?? ""}`}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

const KNOWN = [
  "expire-postings",
  "renew-search-texts",
  "renew-words",
  "repair-drift",
  "forget-attempts",
  "remind-of-endings",
  "renew-snapshot",
  "renew-first-tens",
  "keep-to-retention",
] as const;

/** What a job does, in words; one that has none yet stands under its own name. */
function useJobName(): (job: string) => string {
  const { t } = useTranslation();
  return (job) => {
    const known = KNOWN.find((name) => name === job);
    return known ? t(`office.status.names.${known}`) : job;
  };
}

function Result({ round }: { round: Jobs["last"][number] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (round.error) return <>{t("office.status.failed", { error: round.error })}</>;
  if (!round.finishedAt) return <>{t("office.status.running")}</>;
  if (!round.result) return <>{t("office.status.okNone")}</>;
  return <>{t("office.status.ok", { result: number(round.result) })}</>;
}
