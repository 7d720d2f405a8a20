import { useTranslation } from "react-i18next";

type Props = {
  /** The address that an application takes everything from, its key, and the address as a picture. */
  offer: { address: string; key: string; picture: { size: number; path: string } };
};

/** Four letters at a time, as they are typed. */
const inGroups = (key: string) => key.match(/.{1,4}/g) ?? [];

/** Three ways to give an authenticator application its key: scanned, typed, or opened. */
export function FactorOffer({ offer }: Props) {
  const { t } = useTranslation();
  const { size, path } = offer.picture;
  return (
    <section>
      <h2>{t("security.factor.scanTitle")}</h2>
      <p>{t("security.factor.scan")}</p>
      <svg
        className="qr"
        viewBox={`0 0 ${size} ${size}`}
        width="220"
        height="220"
        role="img"
        aria-label={t("security.factor.picture")}
        shapeRendering="crispEdges"
      >
        {/* Black on white in the dark as well: some cameras read nothing else. */}
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>{t("security.factor.type")}</p>
      <p className="secret-key">
        <code>{inGroups(offer.key).join(" ")}</code>
      </p>
      <p>
        <a href={offer.address}>{t("security.factor.open")}</a>
      </p>
    </section>
  );
}
