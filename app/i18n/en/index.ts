import type { Shape } from "../shape.ts";
import { common } from "./common.ts";
import { errorPages } from "./error-pages.ts";
import { home } from "./home.ts";

/** One group a page family. A new group is added here and in ../bg/index.ts. */
export const en = { common, errorPages, home };

export type Texts = Shape<typeof en>;
