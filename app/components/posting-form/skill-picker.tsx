import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Field } from "#app/components/field.tsx";
import { textOf } from "./rows.ts";
import { usePicker } from "./use-picker.ts";
import type { Suggestion } from "./use-suggestions.ts";

type Props = {
  id: string;
  name: string;
  label: string;
  defaultValue: string;
  errors: string[];
  known: { name: string; initialValue?: unknown };
};

/**
 * A skill of the vocabulary by name. With JavaScript a combobox over labels in both languages; without it a plain field
 * whose name the server looks up.
 */
export function SkillPicker({ known, defaultValue, ...field }: Props) {
  const { t } = useTranslation();
  const picker = usePicker(textOf(known.initialValue));
  const { isReady, isOpen, suggestions, active } = picker;
  const listId = `${field.id}-list`;
  const optionId = (index: number) => `${listId}-${index}`;
  const combobox = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": isOpen,
    "aria-controls": listId,
    "aria-activedescendant": isOpen && active >= 0 ? optionId(active) : undefined,
  } as const;
  return (
    <div className="picker">
      <Field {...field}>
        {(control) => (
          <input
            type="text"
            ref={picker.input}
            defaultValue={defaultValue}
            maxLength={LIMITS.skillLabel}
            autoComplete="off"
            onInput={(event) => picker.onType(event.currentTarget.value)}
            onKeyDown={picker.onKeyDown}
            onBlur={picker.close}
            {...control}
            {...(isReady ? combobox : {})}
          />
        )}
      </Field>
      <input type="hidden" name={known.name} value={picker.known} />
      {isReady ? (
        <ul
          id={listId}
          role="listbox"
          aria-label={t("forms.skills.suggestions")}
          hidden={!isOpen}
          className="suggestions"
        >
          {suggestions.map((skill, index) => (
            <SkillOption
              key={skill.id}
              id={optionId(index)}
              skill={skill}
              isActive={index === active}
              onChoose={() => picker.choose(skill)}
            />
          ))}
        </ul>
      ) : null}
      <span role="status" className={picker.isInVain ? "hint" : "spoken"}>
        {isOpen ? t("forms.skills.results", { count: suggestions.length }) : null}
        {picker.isInVain ? t("forms.skills.noResults") : null}
      </span>
    </div>
  );
}

type OptionProps = { id: string; skill: Suggestion; isActive: boolean; onChoose: () => void };

function SkillOption({ id, skill, isActive, onChoose }: OptionProps) {
  const { t } = useTranslation();
  const { label, other, broader } = skill;
  const beside = [
    other === label ? "" : other,
    broader ? t("forms.skills.broader", { skills: broader }) : "",
  ].filter(Boolean);
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      // The field keeps the focus, so that its list is not closed before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {label}
      {beside.length > 0 ? <small>{beside.join(" · ")}</small> : null}
    </li>
  );
}
