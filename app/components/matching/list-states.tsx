import { useTranslation } from "react-i18next";
import type { MatchListPage } from "#app/domain/matching/match-list.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";

type Props = { list: Omit<MatchListPage, "rows"> };

/** Why there is no list: closed, too little stated, or nothing that fits, with what to do about it. */
export function ListWithout({ list }: Props) {
  if (list.verdict === "closed") return <Closed list={list} />;
  if (list.verdict === "not_enough_data") return <NotEnough list={list} />;
  return <NothingFits list={list} />;
}

function Closed({ list: { posting, isHidden, closeReason, kind } }: Props) {
  const { t } = useTranslation();
  const reason = t(`codes.closeReasons.${closeReason ?? "expired"}`);
  return (
    <EmptyState
      title={t(isHidden ? "matches.list.hiddenTitle" : "matches.list.closedTitle")}
      actions={
        <>
          <ButtonLink to={`/search?kind=${kind}`}>{t(`posting.openKinds.${kind}`)}</ButtonLink>{" "}
          <ButtonLink look="plain" to={`/postings/${posting.id}`}>
            {t("matches.list.toPosting")}
          </ButtonLink>
        </>
      }
    >
      {isHidden
        ? t("matches.list.hidden", {
            state: t(`codes.organisationStates.${posting.organisation.state}`),
          })
        : t("matches.list.closed", { reason })}
    </EmptyState>
  );
}

function NotEnough({ list: { posting, needed, canRevise } }: Props) {
  const { t, i18n } = useTranslation();
  const { title } = readerText({ ...posting.texts }, posting.language, i18n.language);
  const organisation = readerName(posting.organisation, i18n.language);
  return (
    <EmptyState
      title={t("matches.noData.title")}
      actions={<EditLink list={{ posting, canRevise }} />}
    >
      <p>{t("matches.noData.lead")}</p>
      <ul>
        {needed.map((fact) => (
          <li key={fact}>{t(`matches.factNames.${fact}`)}</li>
        ))}
      </ul>
      <p>
        {canRevise
          ? t("matches.noData.yours", { title })
          : t("matches.noData.theirs", { organisation })}
      </p>
    </EmptyState>
  );
}

function NothingFits({ list }: Props) {
  const { t } = useTranslation();
  const { posting, kind, canRevise } = list;
  if (list.isNarrowed)
    return (
      <EmptyState
        title={t("matches.list.noneLeftTitle")}
        actions={
          <ButtonLink to={`/postings/${posting.id}/matches`}>{t("matches.filters.all")}</ButtonLink>
        }
      >
        {t("matches.list.noneLeft")}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t("matches.list.noneTitle")}
      actions={
        <>
          <ButtonLink to={`/search?kind=${kind}`}>{t(`posting.openKinds.${kind}`)}</ButtonLink>{" "}
          <EditLink list={list} />
        </>
      }
    >
      <p>{t("matches.list.none")}</p>
      {canRevise ? <p>{t(`matches.list.noneAdvice.${posting.kind}`)}</p> : null}
    </EmptyState>
  );
}

function EditLink({ list }: { list: Pick<MatchListPage, "posting" | "canRevise"> }) {
  const { t } = useTranslation();
  if (!list.canRevise) return null;
  return (
    <ButtonLink look="plain" to={`/postings/${list.posting.id}/edit`}>
      {t("matches.list.edit")}
    </ButtonLink>
  );
}
