import { FieldGroup, type FieldProps } from "./field.tsx";
import type { Option } from "./select-field.tsx";

type Props = FieldProps & { options: readonly Option[]; chosen?: readonly string[] };

/** Any number of choices. */
export function CheckboxGroup(props: Props) {
  return <Choices type="checkbox" {...props} />;
}

/** Exactly one choice. */
export function RadioGroup({ chosen, ...props }: Omit<Props, "chosen"> & { chosen?: string }) {
  return <Choices type="radio" {...props} chosen={chosen === undefined ? [] : [chosen]} />;
}

/** A single yes or no. */
export function Checkbox(props: {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  defaultChecked?: boolean;
}) {
  const { label, hint, value = "on", ...rest } = props;
  return (
    <label className="choice">
      <input type="checkbox" value={value} {...rest} />
      <ChoiceLabel label={label} hint={hint} />
    </label>
  );
}

function Choices({ type, options, chosen = [], ...field }: Props & { type: "checkbox" | "radio" }) {
  return (
    <FieldGroup {...field}>
      {({ id, name, "aria-invalid": invalid }) =>
        options.map(({ value, label, hint }, index) => (
          <label key={value} className="choice">
            <input
              type={type}
              // The first choice carries the id of the group: a link in the error summary lands on it.
              id={index === 0 ? id : `${id}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-invalid={invalid}
            />
            <ChoiceLabel label={label} hint={hint} />
          </label>
        ))
      }
    </FieldGroup>
  );
}

function ChoiceLabel({ label, hint }: { label: string; hint: string | undefined }) {
  return (
    <span>
      {label}
      {hint ? <small>{hint}</small> : null}
    </span>
  );
}
