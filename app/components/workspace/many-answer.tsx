import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "#app/domain/posting/many.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { TypedWords } from "#app/components/layout/typed-words.tsx";
import { Notice } from "#app/components/notice.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { sayRefusal } from "#app/lib/say-error.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { ManyCrumbs } from "./many-crumbs.tsx";
import { useMissingWords } from "./missing-words.ts";

export type ManyStep = "publish" | "close" | "renew" | "archive" | "copy";
export type ToldOutcome = SerializeFrom<Outcome>;

type Props = { step: ManyStep; outcomes: readonly ToldOutcome[] | undefined };

/** `note`: what somebody has said about all of them. */
type AnswerProps = Props & { note?: string | undefined };

/** What became of each of the chosen postings, and why not where it is as it was. */
export function ManyAnswer({ step, outcomes, note }: AnswerProps) {
  const { t } = useTranslation();
  const done = outcomes?.filter(({ answer }) => answer === "done").length ?? 0;
  return (
    <section>
      <ManyCrumbs here={t(`life.many.title.${step}`)} />
      <h1>{t(`life.many.title.${step}`)}</h1>
      {outcomes ? (
        <>
          <Notice tone={done === outcomes.length ? "done" : "warning"}>
            {t("life.many.summary", { done, count: outcomes.length })}
          </Notice>
          <OutcomeList step={step} outcomes={outcomes} />
          {note && done === 0 ? (
            <TypedWords typed={[{ name: "note", label: "forms.closure.note", text: note }]} />
          ) : null}
        </>
      ) : (
        <Notice tone="refused" title={t("life.many.noneChosen")}>
          {t("life.many.noneChosenText")}
        </Notice>
      )}
      <p className="actions">
        <ButtonLink look="plain" to="/workspace/postings">
          {t("life.many.back")}
        </ButtonLink>
      </p>
    </section>
  );
}

/** The postings with what became of each, or what keeps it back. */
export function OutcomeList({ step, outcomes }: Props & { outcomes: readonly ToldOutcome[] }) {
  return (
    <ul className="plain-list outcomes">
      {outcomes.map((outcome) => (
        <OutcomeLine key={outcome.id} step={step} outcome={outcome} />
      ))}
    </ul>
  );
}

type LineProps = { step: ManyStep; outcome: ToldOutcome };

function OutcomeLine({ step, outcome }: LineProps) {
  const { i18n } = useTranslation();
  const { id, head } = outcome;
  const text = head && readerText(head.texts, head.language, i18n.language);
  return (
    <li className={outcome.answer === "done" ? "done" : "refused"}>
      {text ? (
        <Link to={`/postings/${id}`} lang={text.lang}>
          {text.title}
        </Link>
      ) : (
        <span>{id}</span>
      )}
      {": "}
      <Words step={step} outcome={outcome} />
    </li>
  );
}

function Words({ step, outcome }: LineProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const lacking = useMissingWords(fieldsOf(outcome));
  if (outcome.answer === "notFound" || outcome.answer === "forbidden")
    return <>{t(`life.many.${outcome.answer}`)}</>;
  if (outcome.answer === "done") {
    const { id, state, expiresAt } = outcome.posting;
    if (step === "copy")
      return (
        <>
          {t("life.many.outcome.copied")}.{" "}
          <Link to={`/postings/${id}`}>{t("life.many.openCopy")}</Link>
        </>
      );
    if (step === "renew") return <>{t("life.many.outcome.renewed", { date: date(expiresAt!) })}</>;
    return <>{t(`life.many.outcome.${state as "published"}`)}</>;
  }
  if (outcome.answer !== "refused") return null;
  const { refusals, id } = outcome;
  const isDeadline = step === "renew" && refusals.some(({ field }) => field === "deadlineOn");
  return (
    <>
      <strong>{t("life.many.refused")}.</strong>{" "}
      {isDeadline ? (
        <>
          {t("life.many.hasDeadline")}{" "}
          <Link to={`/postings/${id}/renewal`}>{t("life.many.setDeadline")}</Link>
        </>
      ) : lacking ? (
        <>
          {t("life.many.lacks", { fields: lacking })}{" "}
          <Link to={`/postings/${id}/edit?check=publication`}>{t("life.many.complete")}</Link>
        </>
      ) : (
        refusals.map((refusal) => sayRefusal(t, refusal)).join(" ")
      )}
    </>
  );
}

const fieldsOf = (outcome: ToldOutcome): string[] =>
  outcome.answer === "refused" ? outcome.refusals.flatMap(({ field }) => field ?? []) : [];
