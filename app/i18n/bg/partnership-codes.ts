import type { partnershipCodes as english } from "../en/partnership-codes.ts";
import type { Shape } from "../shape.ts";

export const partnershipCodes: Shape<typeof english> = {
  funding: {
    company: "от компанията",
    university: "от университета",
    grant: "с грант",
    shared: "с поделени разходи",
    unfunded: "без финансиране",
    any: "без значение",
  },
  ip: {
    company: "собственост на компанията",
    university: "собственост на университета",
    joint: "съвместна собственост",
    open_source: "отворен код",
    any: "без значение",
  },
  confidentiality: {
    open: "свободно публикуване",
    review_before_publication: "преглед преди публикуване",
    nda: "споразумение за поверителност",
    any: "без значение",
  },
};
