import type { FieldProps } from "./field.tsx";

/** Parts the props of the field around a control from those of the control itself. */
export function splitField<Props extends FieldProps>(
  props: Props,
): [FieldProps, Omit<Props, keyof FieldProps>] {
  const { name, id, label, hint, errors, optional, ...rest } = props;
  return [{ name, id, label, hint, errors, optional }, rest];
}
