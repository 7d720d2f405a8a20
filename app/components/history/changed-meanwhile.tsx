import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { ChangesSince } from "#app/domain/posting/changes-since.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { DifferencesShown } from "./differences-shown.tsx";
import { useDoerWords } from "./doer-words.ts";

/** What somebody else wrote while this form was open, and the two ways to go on. */
export function ChangedMeanwhile({ changes }: { changes: SerializeFrom<ChangesSince> }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const say = useDoerWords();
  const { id, kind, writings, differences, isEqual, names } = changes;
  return (
    <section className="meanwhile" aria-label={t("history.conflict.title")}>
      <Notice tone="warning" title={t("history.conflict.title")}>
        <ul>
          {writings.map(({ who, at }) => (
            <li key={at}>{t("history.conflict.by", { who: say(who), at: dateTime(at) })}</li>
          ))}
        </ul>
        <p>{t("history.conflict.goOn")}</p>
        <p>
          <a href={`/postings/${id}/edit`}>{t("history.conflict.drop")}</a>
        </p>
      </Notice>
      <p className="lead">
        {t(differences ? "history.conflict.lead" : "history.conflict.unknown")}
      </p>
      {isEqual ? <p>{t("history.onlyOrder")}</p> : null}
      {differences ? (
        <DifferencesShown kind={kind} differences={differences} names={names} />
      ) : null}
    </section>
  );
}
