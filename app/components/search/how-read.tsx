import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";
import type { Told } from "./types.ts";

type Props = {
  readAs: Told["readAs"];
  /** Whether signs were typed that mean something elsewhere. */
  hasOperators: boolean;
  /** Whether an order by distance is wanted from no town. */
  isTownWanted: boolean;
};

/** What was made of a search that means something other than it says. */
export function HowRead({ readAs, hasOperators, isTownWanted }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {readAs.length > 0 ? (
        <Notice>
          {readAs.map(({ typed, read }) => (
            <p key={typed}>{t("search.readAs", { typed, read })}</p>
          ))}
        </Notice>
      ) : null}
      {hasOperators ? (
        <Notice>
          <p>{t("search.operators")}</p>
        </Notice>
      ) : null}
      {isTownWanted ? (
        <Notice>
          <p>{t("search.near.wanted")}</p>
        </Notice>
      ) : null}
    </div>
  );
}
