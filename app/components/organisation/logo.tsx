import { logoAddress, logoSize } from "#app/lib/logo-address.ts";

export type LogoFacts = { hash: string; width: number; height: number };

type Props = { id: string; name: string; logo: LogoFacts | null; small?: boolean };

/** The picture of an organisation, as large as its place allows; nothing where there is none. */
export function Logo({ id, name, logo, small = false }: Props) {
  if (!logo) return null;
  return (
    <img
      className={small ? "logo small" : "logo"}
      src={logoAddress(id, logo.hash)}
      alt={name}
      {...logoSize(logo, small)}
    />
  );
}
