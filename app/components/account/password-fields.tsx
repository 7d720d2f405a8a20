import { useTranslation } from "react-i18next";
import { TextField } from "#app/components/text-field.tsx";

type Told = { id: string; name: string; label: string; errors: readonly string[] };

/** A password that is chosen, with what makes a good one. */
export function NewPasswordField(field: Told) {
  const { t } = useTranslation();
  return (
    <TextField
      {...field}
      type="password"
      autoComplete="new-password"
      hint={t("signUp.newPasswordHint")}
    />
  );
}

/** The password of the account, once more. */
export function PasswordField(field: Told) {
  return <TextField {...field} type="password" autoComplete="current-password" />;
}

/** For programmes that keep passwords: whose it is. */
export function PasswordOwner({ email }: { email: string }) {
  return <input hidden readOnly type="email" autoComplete="username" value={email} />;
}
