import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type Props = { id: string; count: number };

/** What the members' own organisation has hidden from them is not forgotten. */
export function HiddenCount({ id, count }: Props) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <p>
      <Link to={`/postings/${id}/hidden-matches`}>{t("dismissals.hidden", { count })}</Link>
    </p>
  );
}
