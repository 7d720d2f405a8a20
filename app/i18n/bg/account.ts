import type { Texts } from "../en/index.ts";

export const account: Texts["account"] = {
  signInTitle: "Вход",
  signInLead:
    "За четене и търсене не е нужен профил. Влезте, за да публикувате от името на своята организация.",
  email: "Имейл адрес",
  password: "Парола",
  signIn: "Вход",
  forgotten: "Забравена парола?",
  passwordSet: "Новата ви парола е запазена. Влезте с нея.",
  noAccount: "Още нямате профил?",
};
