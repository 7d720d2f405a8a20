import type { Texts } from "../en/index.ts";
import { common } from "./common.ts";
import { errorPages } from "./error-pages.ts";
import { home } from "./home.ts";

/** The type asks for every key of English, so a missing translation does not compile. */
export const bg: Texts = { common, errorPages, home };
