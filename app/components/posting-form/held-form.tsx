import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PostingCrumbs } from "#app/components/posting/posting-crumbs.tsx";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { sayError } from "#app/lib/say-error.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = {
  id: string;
  kind: PostingKind;
  title: string;
  /** Why it is not written now: a code of a refusal. */
  code: string;
  /** When what the reader typed into its form was kept last; null where nothing is. */
  keptAt: string | null;
};

/** In place of the form of a posting that cannot be written as it stands. */
export function HeldForm({ id, kind, title, code, keptAt }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <>
      <PostingCrumbs id={id} title={title} here={t(`forms.editTitle.${kind}`)} />
      <h1>{t(`forms.editTitle.${kind}`)}</h1>
      <Notice tone="refused">{sayError(t, code)}</Notice>
      {keptAt ? (
        <Notice tone="warning" title={t("forms.unsaved.title")}>
          {t("forms.unsaved.held", { when: dateTime(keptAt) })}
        </Notice>
      ) : null}
      <p className="actions">
        <ButtonLink to={`/postings/${id}`}>{t("life.back")}</ButtonLink>
      </p>
    </>
  );
}
