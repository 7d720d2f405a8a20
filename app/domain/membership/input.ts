import { z } from "zod";
import { MEMBER_ROLES } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { cleanLine } from "#text/clean.ts";
import { isPublicMailDomain } from "#app/domain/organisation/public-mail-domains.ts";

export { MEMBER_ROLES } from "#db/codes.ts";
export type { MemberRole } from "#db/codes.ts";
export { INVITATION_DAYS, LIMITS } from "#db/limits.ts";

export const RoleInput = z.object({ role: z.enum(MEMBER_ROLES, { error: "unknownChoice" }) });
export type RoleInput = z.output<typeof RoleInput>;

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** A domain as it stands behind the @ of an address; what people paste around it is taken off. */
const tidyDomain = (typed: string): string =>
  cleanLine(typed)
    .toLowerCase()
    .replace(/^(https?:\/\/|.*@)/, "")
    .replace(/^www\./, "")
    .replace(/[/.]+$/, "");

const isDomain = (text: string): boolean => {
  const labels = text.split(".");
  return (
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!)
  );
};

/** A domain whose addresses are to be the organisation's alone. */
export const DomainInput = z.object({
  domain: z
    .string({ error: "required" })
    .overwrite(tidyDomain)
    .min(1, { error: "required", abort: true })
    .max(LIMITS.domain, `tooLong|max=${LIMITS.domain}`)
    .refine(isDomain, { error: "notADomain", abort: true })
    .refine((domain) => !isPublicMailDomain(domain), "publicMailDomain"),
});
export type DomainInput = z.output<typeof DomainInput>;
