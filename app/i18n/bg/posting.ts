import type { Texts } from "../en/index.ts";

export const posting: Texts["posting"] = {
  title: "",
};
