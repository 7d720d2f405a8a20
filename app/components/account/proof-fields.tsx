import { TextField } from "#app/components/text-field.tsx";

type Told = { id: string; name: string; label: string; errors: string[] };

/** The password once more, and a code where there is a second factor. */
export function ProofFields({ password, code }: { password: Told; code: Told | null }) {
  return (
    <>
      <TextField {...password} type="password" autoComplete="current-password" />
      {code ? (
        <TextField
          {...code}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
        />
      ) : null}
    </>
  );
}
