import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { ReviewReason } from "#app/domain/posting/review-due.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { useMissingWords } from "#app/components/workspace/missing-words.ts";
import { notApproved } from "#app/lib/not-approved.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Told } from "./types.ts";

const DONE = ["published", "review", "saved", "unchanged", "closed"] as const;
const STEPS_DONE = ["withdrawn", "reopened", "archived", "renewed", "copied", "begun"] as const;

type Props = {
  posting: Told;
  done: string | null;
  returnNote: string | null;
  /** The fields that publication of a draft still needs. */
  missing: readonly string[];
  /** Why it waits for review, if it does. */
  review: ReviewReason | null;
  /** Why staff took it down, for its organisation and staff alone. */
  takeDownReason: string | null;
  /** When it was counted that it stands in nobody's first ten matches, for its organisation and staff alone. */
  unseenSince: string | null;
};

/** Where the posting stands, when it is not simply open, and what has just been done to it. */
export function PostingNotices(props: Props) {
  const { posting, done, returnNote, missing, review, takeDownReason, unseenSince } = props;
  const { t } = useTranslation();
  const { date } = useFormats();
  const lacking = useMissingWords(missing);
  const step = STEPS_DONE.find((code) => code === done);
  const justDone = DONE.find((code) => code === done);
  const isOver = posting.state === "published" && !posting.isOpen && !posting.isHidden;
  const isClosed = posting.state === "closed" || isOver;
  const owner = t(`codes.organisationStates.${posting.organisation.state}`);
  const reason = posting.closeReason ?? "expired";
  return (
    <>
      {justDone ? <Notice tone="done">{t(`posting.${justDone}Done`)}</Notice> : null}
      {step ? (
        <Notice tone="done">{t(`life.done.${step}`, { date: date(openUntil(posting)) })}</Notice>
      ) : null}
      {posting.state === "archived" ? <Notice>{t("life.archivedNotice")}</Notice> : null}
      {posting.state === "draft" ? (
        <Notice>
          {[
            t("posting.draftNotice"),
            ...(lacking ? [t("posting.stillMissing", { fields: lacking })] : []),
          ].join(" ")}
        </Notice>
      ) : null}
      {posting.state === "draft" &&
      posting.can.revise &&
      posting.organisation.state !== "verified" ? (
        <Notice>
          {t(
            posting.organisation.state === "suspended"
              ? "errors.organisationSuspended"
              : "errors.organisationNotVerified",
          )}
        </Notice>
      ) : null}
      {posting.state === "draft" && returnNote ? (
        <Notice tone="warning">{t("posting.returnedNotice", { note: returnNote })}</Notice>
      ) : null}
      {review ? <Notice>{reviewWords(t, review)}</Notice> : null}
      {posting.can.return && !posting.can.approve ? (
        <Notice>{notApproved(t, posting.organisation.state)}</Notice>
      ) : null}
      {posting.isHidden ? (
        <Notice tone="warning">{t("posting.hiddenNotice", { state: owner })}</Notice>
      ) : null}
      {isClosed ? (
        <Notice tone="warning">
          {t("posting.closedNotice", { reason: t(`codes.closeReasons.${reason}`) })}
        </Notice>
      ) : null}
      {takeDownReason ? (
        <Notice>{t("reports.takenDownReason", { reason: takeDownReason })}</Notice>
      ) : null}
      {unseenSince ? <Unseen id={posting.id} /> : null}
    </>
  );
}

function Unseen({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Notice title={t("standing.title")}>
      <p>
        {t("standing.short")}{" "}
        <Link to={`/postings/${id}/matches#help`}>{t("standing.toHelp")}</Link>
      </p>
    </Notice>
  );
}

function reviewWords(t: TFunction, review: ReviewReason): string {
  const why = t(`posting.reviewNotice.${review.code}`);
  const note = "note" in review && review.note;
  return note ? `${why} ${t("posting.reviewNote", { note })}` : why;
}

/** The last day on which it is open; what has none is told of no day. */
const openUntil = ({ version, expiresAt, updatedAt }: Told): string =>
  version.deadlineOn ?? expiresAt ?? updatedAt;
