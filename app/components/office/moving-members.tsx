import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { MergerPage } from "#app/domain/merger/queries.server.ts";

type Members = NonNullable<SerializeFrom<MergerPage>["moves"]>["members"];

const RANKS = ["owner", "editor", "viewer"] as const;

/** Members of the duplicate with the role that each will have; the higher of two roles wins. */
export function MovingMembers({ members }: { members: Members }) {
  const { t } = useTranslation();
  if (members.length === 0) return <p>{t("office.merger.noMembers")}</p>;
  return (
    <ul>
      {members.map(({ id, name, role, roleThere }) => {
        const will = RANKS.find((rank) => rank === role || rank === roleThere)!;
        const told = { name, role: t(`common.memberRoles.${will}`) };
        return (
          <li key={id}>
            {will === role
              ? t("office.merger.becomes", told)
              : t("office.merger.keeps", { ...told, was: t(`common.memberRoles.${role}`) })}
          </li>
        );
      })}
    </ul>
  );
}
