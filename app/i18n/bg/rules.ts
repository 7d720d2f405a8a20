import type { Texts } from "../en/index.ts";

export const rules: Texts["rules"] = {
  title: "",
};
