import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";
import type { PostingFields, PostingFormMeta } from "./bind.ts";
import { sumOfCredits, type Credits } from "./module-summary.ts";
import { textOf } from "./rows.ts";

type Props = { form: PostingFormMeta; fields: PostingFields };
type Counted = Credits & { programme: number };

/** What the modules add up to. A sum that does not fit is said, never refused: a curriculum may be incomplete. */
export function CreditsSum({ form, fields }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { all, compulsory, programme } = useCredits(form.id, fields);
  const ects = (credits: number) => number(credits, 1);
  const isBelow = programme > 0 && all > 0 && all < programme;
  const isAbove = programme > 0 && compulsory > programme;
  return (
    <div className="credits-sum" role="status">
      <p>
        {t("forms.modules.sum", {
          ects: ects(all),
          compulsory: ects(compulsory),
          elective: ects(all - compulsory),
        })}{" "}
        {isBelow || isAbove ? (
          <strong>
            {t(isBelow ? "forms.modules.sumBelow" : "forms.modules.sumAbove", {
              difference: ects(isBelow ? programme - all : compulsory - programme),
              ects: ects(programme),
            })}
          </strong>
        ) : null}
      </p>
    </div>
  );
}

/** As saved, and with JavaScript as typed: read from the page, so that hundreds of rows need not be drawn again. */
function useCredits(formId: string, fields: PostingFields): Counted {
  const [counted, setCounted] = useState(() => saved(fields));
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const count = () =>
      setCounted((before) => {
        const now = typed(form);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    const onInput = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && /ects|isCompulsory/.test(target.name)) count();
    };
    count();
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  });
  return counted;
}

function saved(fields: PostingFields): Counted {
  const rows = fields.modules.getFieldList().map((row) => {
    const { ects, isCompulsory } = row.getFieldset();
    return { ects: textOf(ects.initialValue), isCompulsory: isCompulsory.initialValue === "on" };
  });
  return { ...sumOfCredits(rows), programme: Number(fields.ects.initialValue) || 0 };
}

function typed(form: HTMLFormElement): Counted {
  const entries = new FormData(form);
  const rows = [...entries]
    .filter(([name]) => name.startsWith("modules[") && name.endsWith(".ects"))
    .map(([name, ects]) => ({
      ects: textOf(ects),
      isCompulsory: entries.has(name.replace(/ects$/, "isCompulsory")),
    }));
  return { ...sumOfCredits(rows), programme: Number(entries.get("ects")) || 0 };
}
