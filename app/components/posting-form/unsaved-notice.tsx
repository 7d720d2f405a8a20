import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

export type Unsaved = {
  savedAt: string;
  /** The form shows it. */
  isRestored: boolean;
  /** The posting has been changed since it was typed. */
  isOld: boolean;
};

type Props = { unsaved: Unsaved; discardTo: string };

/** Offers what somebody has typed and not saved. */
export function UnsavedNotice({ unsaved, discardTo }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { savedAt, isRestored, isOld } = unsaved;
  const when = dateTime(savedAt);
  return (
    <Notice tone="warning" title={t("forms.unsaved.title")}>
      <p>{t(isRestored ? "forms.unsaved.restored" : "forms.unsaved.text", { when })}</p>
      {isOld ? <p>{t("forms.unsaved.isOld")}</p> : null}
      <div className="actions">
        {isRestored ? null : (
          <form method="get">
            <Button small name="restore" value="1">
              {t("forms.unsaved.restore")}
            </Button>
          </form>
        )}
        <form method="post" action={discardTo}>
          <Button small look="plain">
            {t("forms.unsaved.discard")}
          </Button>
        </form>
      </div>
    </Notice>
  );
}
