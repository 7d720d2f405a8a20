import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OwnList } from "#app/domain/posting/own-list.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";

type Props = {
  posting: Pick<
    SerializeFrom<OwnList>["rows"][number],
    "id" | "state" | "can" | "deadlineOn" | "isRenewable"
  >;
  /** Of a draft: whether publication needs nothing more; absent when that was not read. */
  isComplete?: boolean;
};

/** What is most likely to be done next with a posting of a list. */
export function RowActions({ posting, isComplete }: Props) {
  const { t } = useTranslation();
  const { id, state, can, deadlineOn, isRenewable } = posting;
  const here = `/postings/${id}`;
  const lacks = state === "draft" && isComplete === false;
  return (
    <>
      {can.submit && isComplete ? (
        <Send to={`${here}/publication`}>{t("workspace.publish")}</Send>
      ) : null}
      {can.renew && isRenewable && !deadlineOn ? (
        <Send plain to={`${here}/renewal`}>
          {t("life.actions.renew")}
        </Send>
      ) : null}
      {can.renew && deadlineOn ? (
        <Lead to={`${here}/renewal`}>{t("life.actions.renewUntil")}</Lead>
      ) : null}
      {can.reopen ? <Lead to={`${here}/reopening`}>{t("life.actions.reopen")}</Lead> : null}
      {state === "published" ? <Lead to={`${here}/matches`}>{t("workspace.matches")}</Lead> : null}
      {can.revise ? (
        <ButtonLink
          small
          look={lacks ? "main" : "plain"}
          to={`${here}/edit${lacks ? "?check=publication" : ""}`}
        >
          {t(lacks ? "workspace.completeIt" : "workspace.edit")}
        </ButtonLink>
      ) : null}
      {can.withdraw ? (
        <Send plain to={`${here}/withdrawal`}>
          {t("life.actions.withdraw")}
        </Send>
      ) : null}
      {can.close ? <Lead to={`${here}/closure`}>{t("workspace.close")}</Lead> : null}
    </>
  );
}

function Send({ to, plain, children }: { to: string; plain?: boolean; children: string }) {
  return (
    <Form method="post" action={to}>
      <Button small look={plain ? "plain" : "main"}>
        {children}
      </Button>
    </Form>
  );
}

const Lead = ({ to, children }: { to: string; children: string }) => (
  <ButtonLink small look="plain" to={to}>
    {children}
  </ButtonLink>
);
