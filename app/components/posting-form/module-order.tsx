import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import type { PostingFields, PostingFormMeta } from "./bind.ts";

type Props = {
  form: PostingFormMeta;
  list: PostingFields["modules"]["name"];
  index: number;
  count: number;
};

/** Up, down and away, by buttons that need neither a mouse nor JavaScript. */
export function ModuleOrder({ form, list, index, count }: Props) {
  const { t } = useTranslation();
  const number = index + 1;
  const move = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to });
  return (
    <span className="module-order">
      {index > 0 ? (
        <Button look="link" small data-move="up" {...move(index - 1)}>
          <span className="spoken">{t("forms.modules.moveUp", { number })}</span>
          <span aria-hidden="true">↑</span>
        </Button>
      ) : (
        <span className="no-arrow" />
      )}
      {index < count - 1 ? (
        <Button look="link" small data-move="down" {...move(index + 1)}>
          <span className="spoken">{t("forms.modules.moveDown", { number })}</span>
          <span aria-hidden="true">↓</span>
        </Button>
      ) : (
        <span className="no-arrow" />
      )}
      <Button
        look="link"
        small
        aria-label={t("forms.modules.removeNumber", { number })}
        {...form.remove.getButtonProps({ name: list, index })}
      >
        {t("forms.modules.remove")}
      </Button>
    </span>
  );
}
