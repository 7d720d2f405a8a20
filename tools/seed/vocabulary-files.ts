import business from "#db/vocabulary/skills/business-and-management.json" with { type: "json" };
import cloud from "#db/vocabulary/skills/cloud-and-operations.json" with { type: "json" };
import computing from "#db/vocabulary/skills/computer-science.json" with { type: "json" };
import data from "#db/vocabulary/skills/data.json" with { type: "json" };
import design from "#db/vocabulary/skills/design-and-media.json" with { type: "json" };
import embedded from "#db/vocabulary/skills/embedded-and-hardware.json" with { type: "json" };
import languages from "#db/vocabulary/skills/languages.json" with { type: "json" };
import learning from "#db/vocabulary/skills/machine-learning.json" with { type: "json" };
import mathematics from "#db/vocabulary/skills/mathematics.json" with { type: "json" };
import mobile from "#db/vocabulary/skills/mobile-and-games.json" with { type: "json" };
import networks from "#db/vocabulary/skills/networks-and-systems.json" with { type: "json" };
import programming from "#db/vocabulary/skills/programming-languages.json" with { type: "json" };
import security from "#db/vocabulary/skills/security.json" with { type: "json" };
import software from "#db/vocabulary/skills/software-engineering.json" with { type: "json" };
import transversal from "#db/vocabulary/skills/transversal.json" with { type: "json" };
import web from "#db/vocabulary/skills/web.json" with { type: "json" };
import settlementRows from "#db/vocabulary/settlements.json" with { type: "json" };
import type { VocabularyEntry } from "#app/domain/skill/load-vocabulary.server.ts";

/** Imported, not read: the built command carries the files with it. */
const files: VocabularyEntry[][] = [
  business,
  cloud,
  computing,
  data,
  design,
  embedded,
  languages,
  learning,
  mathematics,
  mobile,
  networks,
  programming,
  security,
  software,
  transversal,
  web,
];

export const vocabulary: readonly VocabularyEntry[] = files.flat();

export type Settlement = {
  id: string;
  en: string;
  bg: string;
  country: string;
  latitude: number;
  longitude: number;
};

export const settlements: readonly Settlement[] = settlementRows;
