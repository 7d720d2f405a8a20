/**
 * Domains under which anybody gets an address: nobody belongs to an organisation by one of these. A domain below one of
 * them counts as well.
 */
const PUBLIC_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  [
    "abv.bg mail.bg dir.bg gbg.bg mbox.bg data.bg gyuvetch.bg",
    "gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr ymail.com rocketmail.com",
    "outlook.com outlook.de outlook.fr hotmail.com hotmail.co.uk hotmail.de hotmail.fr live.com msn.com",
    "icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me tutanota.com tuta.com tuta.io",
    "gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com email.com zoho.com",
    "fastmail.com hey.com hushmail.com mailbox.org posteo.de yandex.com yandex.ru ya.ru",
    "mail.ru list.ru bk.ru inbox.ru rambler.ru ukr.net i.ua seznam.cz centrum.cz azet.sk wp.pl o2.pl onet.pl interia.pl",
    "libero.it virgilio.it tiscali.it orange.fr free.fr laposte.net wanadoo.fr sfr.fr",
    "yahoo.gr in.gr otenet.gr freemail.hu citromail.hu yahoo.ro qq.com 163.com 126.com naver.com",
    "mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org trashmail.com",
  ].flatMap((line) => line.split(" ")),
);

/** Whether a domain, or one above it, belongs to a provider of mail for everybody. */
export const isPublicMailDomain = (domain: string): boolean =>
  domainsAbove(domain).some((above) => PUBLIC_MAIL_DOMAINS.has(above));

/** A domain and those above it that have a dot, the nearest first: a.b.example, b.example. */
export function domainsAbove(domain: string): string[] {
  const labels = domain.toLowerCase().split(".");
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join("."));
}

/** The part of an address behind the @, in lower case. */
export const domainOf = (email: string): string =>
  email.slice(email.lastIndexOf("@") + 1).toLowerCase();
