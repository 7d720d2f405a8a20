import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";
import type { Told } from "./types.ts";

type Props = {
  readAs: Told["readAs"];
  /** The last word, where longer ones that begin so are found. */
  begun: Told["begun"];
  /** Whether signs were typed that mean something elsewhere. */
  hasOperators: boolean;
  /** Whether an order by distance is wanted from no town. */
  isTownWanted: boolean;
};

/** What was made of a search that means something other than it says. */
export function HowRead({ readAs, begun, hasOperators, isTownWanted }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {/* Not spoken by itself: it is so with most keys while somebody types. */}
      {begun === null ? null : (
        <p className="quiet">
          {begun.isAlsoWhole
            ? t("search.alsoBegun", { typed: begun.typed })
            : t("search.begun", { typed: begun.typed })}
        </p>
      )}
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
    </>
  );
}
