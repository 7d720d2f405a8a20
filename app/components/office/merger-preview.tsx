import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { MergerPage } from "#app/domain/merger/queries.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { sayError } from "#app/lib/say-error.ts";
import { MovingMembers } from "./moving-members.tsx";

type Told = SerializeFrom<MergerPage>;

type Props = Pick<Told, "gone" | "whyNot" | "isReversible"> & {
  stays: NonNullable<Told["stays"]>;
  moves: NonNullable<Told["moves"]>;
};

const COUNTED = ["domains", "evidence", "claims", "listings"] as const;
const TAKEN = ["places", "departments", "contacts"] as const;

/** How many postings move, and how many of them the public sees. */
function sayPostings(t: TFunction, { postings: count, published }: Props["moves"]): string {
  if (count === 0) return t("office.merger.noPostings");
  if (published === 0) return t("office.merger.postingsHidden", { count });
  if (published === count) return t("office.merger.postingsPublic", { count });
  return t("office.merger.postingsPartly", { count, published });
}

/** What a merger would move, before it is confirmed. */
export function MergerPreview({ gone, stays, moves, whyNot, isReversible }: Props) {
  const { t, i18n } = useTranslation();
  const names = {
    gone: readerName(gone, i18n.language),
    stays: readerName(stays, i18n.language),
  };
  const name = names.stays;
  return (
    <>
      <p className="lead">{t("office.merger.confirmTitle", names)}</p>
      {whyNot ? <Notice tone="refused">{sayError(t, whyNot)}</Notice> : null}
      <section>
        <h2>{t("office.merger.whatMoves")}</h2>
        <ul>
          <li>{sayPostings(t, moves)}</li>
          {COUNTED.filter((what) => moves[what] > 0).map((what) => (
            <li key={what}>{t(`office.merger.${what}`, { count: moves[what], name })}</li>
          ))}
          {TAKEN.filter((what) => moves.taken[what]).map((what) => (
            <li key={what}>{t(`office.merger.takes.${what}`, { name })}</li>
          ))}
          <li>{t("office.merger.history")}</li>
        </ul>
        <p>{t("office.merger.fills", names)}</p>
      </section>
      <section>
        <h2>{t("office.merger.members")}</h2>
        <MovingMembers members={moves.members} />
      </section>
      <p>
        <strong>{t("office.merger.final")}</strong>
      </p>
      {whyNot ? null : (
        <Form method="post">
          <input type="hidden" name="into" value={stays.id} />
          <Button look="danger">{t("office.merger.confirm")}</Button>
        </Form>
      )}
      <p className="actions">
        {isReversible ? (
          <ButtonLink look="plain" to={`/organisations/${stays.id}/merger?into=${gone.id}`}>
            {t("office.merger.swap")}
          </ButtonLink>
        ) : null}
        <ButtonLink look="plain" to={`/organisations/${gone.id}/merger`}>
          {t("office.merger.other")}
        </ButtonLink>
      </p>
    </>
  );
}
