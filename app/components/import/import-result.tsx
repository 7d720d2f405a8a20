import type { SerializeFrom } from "@remix-run/node";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ImportPage } from "#app/domain/browser-import/queries.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { CommitmentForm } from "./commitment-form.tsx";
import { ResultCounts } from "./result-counts.tsx";

type Props = { found: SerializeFrom<ImportPage> };

/** What the check found, or what was written, and what can be done next. */
export function ImportResult({ found }: Props) {
  const { t } = useTranslation();
  const { id, state, counts } = found;
  const isDone = state === "done";
  const isOpen = state === "checked" || isDone;
  const hasGood = (counts.good ?? 0) + (counts.warned ?? 0) > 0;
  return (
    <>
      <StateNotice found={found} />
      {isOpen ? (
        <section>
          <h2>{t(isDone ? "imports.result.doneTitle" : "imports.result.checkedTitle")}</h2>
          <ResultCounts isDone={isDone} counts={counts} />
          <ReadFirst found={found} />
          <RefusedLinks found={found} />
          <SkillsLink id={id} counts={counts} />
        </section>
      ) : null}
      {isDone ? <Publication found={found} /> : null}
      {isOpen && hasGood ? <CommitmentForm {...found} /> : null}
      {state === "abandoned" ? (
        <p className="actions">
          <ButtonLink to="/imports/new">{t("imports.upload.title")}</ButtonLink>
        </p>
      ) : null}
      {state === "checked" || state === "failed" ? (
        <p className="actions">
          <ButtonLink look="plain" to={`/imports/${id}/mapping`}>
            {t("imports.result.remap")}
          </ButtonLink>
          <Link to={`/imports/${id}/abandonment`}>{t("imports.result.abandon")}</Link>
          {counts.refused ? <small className="quiet">{t("imports.result.remapHint")}</small> : null}
        </p>
      ) : null}
    </>
  );
}

function StateNotice({ found: { state, error } }: Props) {
  const { t } = useTranslation();
  if (state === "abandoned")
    return (
      <Notice title={t("imports.result.abandonedTitle")}>
        {t("imports.result.abandonedText")}
      </Notice>
    );
  if (state === "failed")
    return (
      <Notice tone="warning" title={t("imports.result.failedTitle")}>
        {t(`imports.result.failed.${(error ?? "unexpected") as "unexpected"}`)}
      </Notice>
    );
  return error === "refusedAtLast" ? (
    <Notice tone="refused">{t("imports.result.refusedAtLast")}</Notice>
  ) : null;
}

/** What of what was public staff read before it is shown again, and what waits for that as it was. */
function ReadFirst({ found: { hiddenNow, readFirst } }: Props) {
  const { t } = useTranslation();
  if (hiddenNow + readFirst === 0) return null;
  return (
    <Notice tone="warning">
      {hiddenNow > 0 ? <p>{t("imports.result.hiddenNow", { count: hiddenNow })}</p> : null}
      {readFirst > 0 ? <p>{t("imports.result.readFirst", { count: readFirst })}</p> : null}
    </Notice>
  );
}

function RefusedLinks({ found: { id, counts, firstRefused } }: Props) {
  const { t } = useTranslation();
  if (!counts.refused) return null;
  return (
    <p className="actions">
      {firstRefused === null ? null : (
        <ButtonLink look="plain" to={`/imports/${id}/rows/${firstRefused}`}>
          {t("imports.result.mendNext")}
        </ButtonLink>
      )}
      <span>
        <a href={`/imports/${id}/refused-rows`} download>
          {t("imports.result.download")}
        </a>{" "}
        <small className="quiet">{t("imports.result.downloadHint")}</small>
      </span>
    </p>
  );
}

function SkillsLink({ id, counts }: Pick<Props["found"], "id" | "counts">) {
  const { t } = useTranslation();
  if (!counts.exact && !counts.suggestion) return null;
  return (
    <p className="actions">
      <ButtonLink look="plain" to={`/imports/${id}/skills`}>
        {t("imports.skills.review")}
      </ButtonLink>
    </p>
  );
}

function Publication({ found: { id, publishable, organisation, isReviewDue } }: Props) {
  const { t } = useTranslation();
  if (publishable === 0) return null;
  return (
    <section>
      <h2>{t("imports.publication.title")}</h2>
      <p>{t("imports.publication.waiting", { count: publishable })}</p>
      {organisation?.state === "verified" ? (
        <Form method="post" action={`/imports/${id}/publication`}>
          {isReviewDue ? <p>{t("imports.commitment.publishFirst")}</p> : null}
          <Button>{t("imports.publication.go")}</Button>
        </Form>
      ) : (
        <p>
          {t(
            `imports.publication.${organisation?.state === "suspended" ? "suspended" : "unverified"}`,
          )}
        </p>
      )}
    </section>
  );
}
