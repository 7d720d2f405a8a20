import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Status } from "#app/domain/office/status.server.ts";
import { Button } from "#app/components/button.tsx";
import { FirstOfMany } from "#app/components/first-of-many.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

/** What search has yet to hear of, and what could not be put into it. */
export function OutboxStatus({ outbox }: Pick<SerializeFrom<Status>, "outbox">) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { waiting, oldest, parked, parkedCount } = outbox;
  return (
    <section id="outbox">
      <h2>{t("office.status.outbox")}</h2>
      <p>
        {t("office.status.outboxWaiting", { count: waiting })}
        {oldest ? `; ${t("office.status.oldest", { date: dateTime(oldest) })}` : null}.
      </p>
      <h3>{t("office.status.parked")}</h3>
      {parked.length === 0 ? <p>{t("office.status.none")}</p> : null}
      <FirstOfMany shown={parked.length} total={parkedCount} />
      <ul className="plain-list">
        {parked.map(({ entity, id, error, changedAt }) => (
          <li key={`${entity} ${id}`} className="hit work-item">
            <div>
              <p>
                <strong>{`${t(`office.status.entities.${entity}`)} ${id}`}</strong>
              </p>
              <p className="facts">{dateTime(changedAt)}</p>
              <p>{error}</p>
            </div>
            <Form method="post" action={`/staff/search-rows/${entity}/${id}/repetition`}>
              <Button small>{t("office.status.again")}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
