import { createHmac, timingSafeEqual } from "node:crypto";
import { MAIL_TOPICS, type MailTopic } from "#db/codes.ts";
import { derivedKey } from "#app/auth/derived-key.server.ts";

export type Unsubscription = { personId: string; topic: MailTopic };

const FORM = /^(?<personId>[0-9a-f-]{36})\.(?<topic>[a-z]+)\.(?<mac>[\w-]{43})$/;

const macOf = (signed: string) =>
  createHmac("sha256", derivedKey("unsubscribe")).update(signed).digest();

/**
 * What stands in the address that ends mails of a topic. It can do this one thing for this one person and nothing else,
 * and works for as long as mails are kept; so nothing is stored for it.
 */
export function unsubscribeToken({ personId, topic }: Unsubscription): string {
  const signed = `${personId}.${topic}`;
  return `${signed}.${macOf(signed).toString("base64url")}`;
}

/** Whom and what a token of ours is about; null for anything else. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  const { personId, topic, mac } = FORM.exec(token)?.groups ?? {};
  if (!personId || !mac || !isTopic(topic) || topic === "account") return null;
  const isOurs = timingSafeEqual(Buffer.from(mac, "base64url"), macOf(`${personId}.${topic}`));
  return isOurs ? { personId, topic } : null;
}

const isTopic = (text: unknown): text is MailTopic => MAIL_TOPICS.includes(text as MailTopic);
