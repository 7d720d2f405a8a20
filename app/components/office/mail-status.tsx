import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Status } from "#app/domain/office/status.server.ts";
import { Button } from "#app/components/button.tsx";
import { FirstOfMany } from "#app/components/first-of-many.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

/** What waits to be sent and what could not be; to whom a mail goes is not shown. */
export function MailStatus({ mails }: Pick<SerializeFrom<Status>, "mails">) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { waiting, oldest, parked, parkedCount } = mails;
  return (
    <section id="mail">
      <h2>{t("office.status.mail")}</h2>
      <p>
        {t("office.status.mailWaiting", { count: waiting })}
        {oldest ? `; ${t("office.status.oldest", { date: dateTime(oldest) })}` : null}.
      </p>
      <h3>{t("office.status.mailParked")}</h3>
      {parked.length === 0 ? <p>{t("office.status.none")}</p> : null}
      <FirstOfMany shown={parked.length} total={parkedCount} />
      <ul className="plain-list">
        {parked.map(({ id, message, error, createdAt }) => (
          <li key={id} className="hit work-item">
            <div>
              <p>
                <strong>{message.replaceAll("_", " ")}</strong>
              </p>
              <p className="facts">{dateTime(createdAt)}</p>
              <p>{error}</p>
            </div>
            <Form method="post" action={`/staff/mails/${id}/repetition`}>
              <Button small>{t("office.status.again")}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
