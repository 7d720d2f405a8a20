import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OwnSession } from "#app/auth/own-sessions.server.ts";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Session = SerializeFrom<OwnSession>;

/** Every browser that is signed in; each but this one can be signed out. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  return (
    <ul className="plain-list sessions">
      {sessions.map((session) => (
        <SessionItem key={session.name} session={session} />
      ))}
    </ul>
  );
}

function SessionItem({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const device = session.device || t("security.sessions.unknown");
  const seen = dateTime(session.lastSeenAt);
  return (
    <li className="work-item">
      <div>
        <h2>{device}</h2>
        <Facts
          facts={[
            session.isThis && <strong key="this">{t("security.sessions.this")}</strong>,
            session.isWaiting && t("security.sessions.waiting"),
            t("security.sessions.begun", { date: dateTime(session.createdAt) }),
            t("security.sessions.seen", { date: seen }),
          ]}
        />
      </div>
      {session.isThis ? null : (
        <Form method="post" action={`/account/sessions/${session.name}/end`} reloadDocument>
          <Button
            look="plain"
            small
            aria-label={t("security.sessions.endOne", { device, date: seen })}
          >
            {t("security.sessions.end")}
          </Button>
        </Form>
      )}
    </li>
  );
}

/** The one button for whoever does not want to look through the list. */
export function EndOtherSessions() {
  const { t } = useTranslation();
  return (
    <Form method="post" action="/account/other-sessions/end" reloadDocument>
      <p className="actions">
        <Button look="danger">{t("security.sessions.endOthers")}</Button>
      </p>
    </Form>
  );
}
