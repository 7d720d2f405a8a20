import { TextField } from "#app/components/text-field.tsx";

type Props = { id: string; name: string; label: string; hint: string; errors: string[] };

/** Six digits of an application: offered by the browser where it can read them, typed by a keyboard of digits. */
export const CodeField = (props: Props) => (
  <TextField
    {...props}
    autoComplete="one-time-code"
    inputMode="numeric"
    spellCheck={false}
    className="code"
  />
);
