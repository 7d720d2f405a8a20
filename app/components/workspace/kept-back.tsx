import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ManyCrumbs } from "./many-crumbs.tsx";
import { OutcomeList, type ToldOutcome } from "./many-answer.tsx";

type Props = { step: "archive" | "close"; kept: readonly ToldOutcome[] };

/** Which of the chosen postings a step leaves as they are, and why; nothing when there is none. */
export function KeptBack({ step, kept }: Props) {
  const { t } = useTranslation();
  if (kept.length === 0) return null;
  return (
    <>
      <Notice tone="warning" title={t("life.many.kept", { count: kept.length })}>
        {t(`life.many.possible.${step}`)}
      </Notice>
      <OutcomeList step={step} outcomes={kept} />
    </>
  );
}

/** The page before a step that none of the chosen postings can take: there is nothing to agree to. */
export function AllKeptBack({ step, kept }: Props) {
  const { t } = useTranslation();
  const title = t(`life.many.title.${step}`);
  return (
    <section className="narrow">
      <ManyCrumbs here={title} />
      <h1>{title}</h1>
      <Notice tone="refused" title={t(`life.many.noneReady.${step}`)}>
        {t(`life.many.possible.${step}`)}
      </Notice>
      <OutcomeList step={step} outcomes={kept} />
      <p className="actions">
        <ButtonLink look="plain" to="/workspace/postings">
          {t("life.many.back")}
        </ButtonLink>
      </p>
    </section>
  );
}
