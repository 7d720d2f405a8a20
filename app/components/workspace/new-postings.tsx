import { useTranslation } from "react-i18next";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { addressOfKind } from "#app/components/posting-form/kind-address.ts";

/** The ways to a new posting of each kind that somebody may start. */
export function NewPostings({ kinds }: { kinds: readonly PostingKind[] }) {
  const { t } = useTranslation();
  return kinds.map((kind) => (
    <ButtonLink key={kind} look="plain" to={`/postings/new/${addressOfKind(kind)}`}>
      {t(`workspace.createKind.${kind}`)}
    </ButtonLink>
  ));
}
