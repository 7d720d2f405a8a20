import { useTranslation } from "react-i18next";
import type { ParseKeys } from "i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { KeptTexts } from "#app/components/kept-texts.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PostingCrumbs } from "#app/components/posting/posting-crumbs.tsx";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { sayError } from "#app/lib/say-error.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { labelOf } from "./label-of.ts";

type Kept = {
  /** When what the reader typed into its form was kept last. */
  at: string;
  /** The texts among it, by the names of their fields. */
  texts: readonly { name: string; label: ParseKeys; text: string }[];
};

type Props = {
  id: string;
  kind: PostingKind;
  title: string;
  /** Why it is not written now: a code of a refusal. */
  code: string;
  /** Whether it is never written again: what was typed has to go elsewhere. */
  isForGood: boolean;
  kept: Kept | null;
  /** Whether this answers a form that was sent: then it is read out. */
  isAnswer: boolean;
};

/** In place of the form of a posting that cannot be written as it stands. */
export function HeldForm({ id, kind, title, code, isForGood, kept, isAnswer }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PostingCrumbs id={id} title={title} here={t(`forms.editTitle.${kind}`)} />
      <h1>{t(`forms.editTitle.${kind}`)}</h1>
      <Notice tone="refused" isAnswer={isAnswer}>
        {sayError(t, code)}
      </Notice>
      {kept ? <KeptForm id={id} isForGood={isForGood} kept={kept} /> : null}
      <p className="actions">
        <ButtonLink look="plain" to={`/postings/${id}`}>
          {t("life.back")}
        </ButtonLink>
      </p>
    </>
  );
}

/** More texts than these are folded away. */
const SHOWN_AT_ONCE = 6;

/** What was typed, with the ways to take it along and to let it go. */
function KeptForm({ id, isForGood, kept }: Pick<Props, "id" | "isForGood"> & { kept: Kept }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const texts = kept.texts.map(({ name, label, text }) => ({
    label: name.startsWith("modules")
      ? `${labelOf(t, name)}: ${t(label)}`
      : (labelOf(t, name) ?? t(label)),
    text,
  }));
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t("forms.unsaved.title")}</h2>
      <p>{t("forms.unsaved.kept", { when: dateTime(kept.at) })}</p>
      <p>{t(isForGood ? "forms.unsaved.heldForGood" : "forms.unsaved.held")}</p>
      <div className="actions">
        <form method="post" action={`/autosaves/${id}/copy`}>
          <Button look={isForGood ? "main" : "plain"}>{t("forms.unsaved.duplicate")}</Button>
        </form>
        <form method="post" action={`/autosaves/${id}/removal`}>
          <Button look="plain">{t("forms.unsaved.discard")}</Button>
        </form>
      </div>
      {texts.length > 0 ? (
        <details open={texts.length <= SHOWN_AT_ONCE}>
          <summary>{t("forms.unsaved.texts")}</summary>
          <KeptTexts texts={texts} />
        </details>
      ) : null}
    </section>
  );
}
