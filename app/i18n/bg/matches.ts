import type { Texts } from "../en/index.ts";

export const matches: Texts["matches"] = {
  title: "",
};
