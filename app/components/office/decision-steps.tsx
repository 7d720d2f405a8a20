import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Decision } from "#app/domain/verification/queries.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { namesIn } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = SerializeFrom<Decision>;
type Props = Pick<Told, "request" | "can"> & {
  organisation: Pick<Told["organisation"], "id" | "state">;
};

/** Where the organisation stands, and the steps other than the decision itself. */
export function DecisionSteps({ organisation, request, can }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { id, state } = organisation;
  const { askedAt, note, revision, vouchedNames, renamedAt } = request;
  return (
    <>
      <p>
        {t("organisation.status")}: {t(`codes.organisationStates.${state}`)}.{" "}
        {state === "new" && askedAt ? t("office.decision.asked", { date: date(askedAt) }) : null}
      </p>
      {state === "new" && !askedAt && !note ? (
        <Notice>{t("office.decision.notAsked")}</Notice>
      ) : null}
      {state === "new" && note ? <Notice>{t("office.decision.noteSent", { note })}</Notice> : null}
      {can.confirmNames ? (
        <Notice>
          {t("office.decision.renamed", {
            date: date(renamedAt!),
            names: namesIn(vouchedNames!),
          })}
        </Notice>
      ) : null}
      <div className="actions">
        {can.confirmNames ? (
          <Form method="post" action={`/organisations/${id}/name-confirmation`}>
            <input type="hidden" name="revision" value={revision} />
            <Button>{t("office.decision.confirmNames")}</Button>
          </Form>
        ) : null}
        {can.restore ? (
          <ButtonLink to={`/organisations/${id}/restoration`}>
            {t("office.decision.restore")}
          </ButtonLink>
        ) : null}
        <ButtonLink look="plain" to={`/organisations/${id}`}>
          {t("office.decision.publicPage")}
        </ButtonLink>
        <ButtonLink look="plain" to={`/organisations/${id}/merger`}>
          {t("office.decision.mergeThis")}
        </ButtonLink>
        {can.correctNumber ? (
          <ButtonLink look="plain" to={`/organisations/${id}/number`}>
            {t("office.decision.correctNumber")}
          </ButtonLink>
        ) : null}
        {can.suspend ? (
          <ButtonLink look="danger" to={`/organisations/${id}/suspension`}>
            {t("office.decision.suspend")}
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}
