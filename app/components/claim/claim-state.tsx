import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { getClaimPage } from "#app/domain/claim/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Claim = NonNullable<SerializeFrom<Awaited<ReturnType<typeof getClaimPage>>>["claim"]>;

/** Where somebody's own claim stands, and the way to take it back while it is open. */
export function ClaimState({ organisationId, claim }: { organisationId: string; claim: Claim }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { state, words, reason, claimedAt, decidedAt } = claim;
  return (
    <section>
      <h2>{t(`claims.states.${state}`)}</h2>
      <Facts
        facts={[
          t("claims.since", { date: date(claimedAt) }),
          decidedAt && t("claims.decidedAt", { date: date(decidedAt) }),
        ]}
      />
      <p className="prose">{t("claims.said", { words })}</p>
      {state === "refused" ? (
        <p className="prose">
          {reason ? t("claims.refusedBecause", { reason }) : t("claims.overtaken")}
        </p>
      ) : null}
      {state === "open" ? (
        <>
          <p>{t("claims.rights")}</p>
          <Form method="post" action={`/organisations/${organisationId}/claim/withdrawal`}>
            <Button look="plain">{t("claims.withdraw")}</Button>
          </Form>
        </>
      ) : null}
    </section>
  );
}
