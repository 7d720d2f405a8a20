import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Dismissals } from "#app/domain/dismissal/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { PostingItem } from "#app/components/workspace/posting-item.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";
import { whyNotOpenWords } from "./why-not-open.ts";

type Props = { id: string } & Pick<SerializeFrom<Dismissals>, "rows" | "canReadmit">;

/** What an organisation has put aside among the matches of a posting, why and when. */
export function DismissedRows({ id, rows, canReadmit }: Props) {
  const { t, i18n } = useTranslation();
  const shortDate = useShortDate();
  return (
    <ul className="hits">
      {rows.map(({ other, reason, dismissedAt, why }) => (
        <PostingItem
          key={other.id}
          posting={other}
          hasOrganisation
          facts={[
            t(`dismissals.reasons.${reason}`),
            t("dismissals.since", { date: shortDate(dismissedAt) }),
            why ? <strong key="why">{whyNotOpenWords(t, why)}</strong> : null,
          ]}
        >
          {canReadmit ? (
            <Form method="post" action={`/postings/${id}/matches/${other.id}/readmission`}>
              <Button
                look="plain"
                small
                aria-label={t("dismissals.readmitNamed", {
                  title: readerText(other.texts, other.language, i18n.language).title,
                })}
              >
                {t("dismissals.readmit")}
              </Button>
            </Form>
          ) : null}
        </PostingItem>
      ))}
    </ul>
  );
}
