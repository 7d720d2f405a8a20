import { linksIn, readPage } from "#tests/support/find-pages.ts";
import { findInvitation } from "#tests/support/mailed.ts";
import type { SeededPerson } from "#tests/support/seeded-people.ts";

async function first(path: string, form: string, person: SeededPerson): Promise<string> {
  const [link] = linksIn(await readPage(path, person), form);
  if (!link) throw new Error(`${path} leads ${person} to no ${form}.`);
  return link;
}

const without = (path: string, end: string) => path.slice(0, path.length - end.length);

/** Pages of organisations that only their members see, and what waits for the cluster's office. */
export async function findOffice(own: string) {
  const decision = await first("/staff/verifications", "/organisations/:id/decision", "staff");
  const claims = await readPage("/staff/claims", "staff");
  const [claimed, claimer] = [
    linksIn(claims, "/organisations/:id/decision")[0]!,
    linksIn(claims, "/staff/people/:id")[0]!,
  ];
  const acceptance = /action="(\/staff\/claims\/[0-9a-f-]+)\/acceptance"/.exec(claims)?.[1];
  if (!acceptance) throw new Error("No claim waits for the staff.");
  const removal = "/organisations/:id/members/:id/removal";
  return {
    own,
    member: without(await first(`${own}/members`, removal, "companyOwner"), "/removal"),
    invitation: await findInvitation("companyOwner", own),
    waiting: without(decision, "/decision"),
    merger: (
      await first(decision, "/organisations/:id/merger\\?into=[0-9a-f-]+", "staff")
    ).replaceAll("&amp;", "&"),
    claim: acceptance,
    appointment: await first(
      "/staff/owners",
      "/organisations/:id/members/:id/appointment",
      "staff",
    ),
    claimed: without(claimed, "/decision"),
    person: claimer,
    reported: await first("/staff/reports", "/postings/:id", "staff"),
  };
}

export type Office = Awaited<ReturnType<typeof findOffice>>;
