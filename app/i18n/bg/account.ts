import type { Texts } from "../en/index.ts";

export const account: Texts["account"] = {
  signInTitle: "Вход",
  signInLead:
    "За търсене и четене не е нужен профил. С профил публикувате от името на организация или участвате като студент.",
  email: "Имейл адрес",
  password: "Парола",
  signIn: "Вход",
  forgotten: "Забравена парола?",
  passwordSet: "Новата ви парола е запазена. Влезте с нея.",
  noAccount: "Още нямате профил?",
};
