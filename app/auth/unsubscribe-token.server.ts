import { createHmac, timingSafeEqual } from "node:crypto";
import { ENDABLE_MAIL_TOPICS, type EndableMailTopic } from "#db/codes.ts";
import { NotFound } from "#app/domain/errors.ts";
import { derivedKey } from "#app/auth/derived-key.server.ts";

export type Unsubscription = { personId: string; topic: EndableMailTopic };

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
  if (!personId || !mac || !isTopic(topic)) return null;
  const isOurs = timingSafeEqual(Buffer.from(mac, "base64url"), macOf(`${personId}.${topic}`));
  return isOurs ? { personId, topic } : null;
}

const isTopic = (text: unknown): text is EndableMailTopic =>
  ENDABLE_MAIL_TOPICS.includes(text as EndableMailTopic);

/** @throws NotFound for anything but a token of ours */
export function getUnsubscription(token: string): Unsubscription {
  const found = readUnsubscribeToken(token);
  if (!found) throw new NotFound();
  return found;
}
