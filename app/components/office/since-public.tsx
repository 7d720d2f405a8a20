import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { SincePublic as Since } from "#app/domain/posting/review-page.server.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { DifferencesShown } from "#app/components/history/differences-shown.tsx";

type Props = { kind: PostingKind; since: SerializeFrom<Since> };

/** How what waits for review differs from what the public read last. */
export function SincePublic({ kind, since }: Props) {
  const { t } = useTranslation();
  const { isSame, isEqual, differences, names } = since;
  return (
    <section aria-label={t("forms.review.sincePublic")}>
      <h2>{t("forms.review.sincePublic")}</h2>
      {isSame ? <p>{t("forms.review.sameAsPublic")}</p> : null}
      {isEqual && !isSame ? <p>{t("history.onlyOrder")}</p> : null}
      <DifferencesShown kind={kind} differences={differences} names={names} />
    </section>
  );
}
