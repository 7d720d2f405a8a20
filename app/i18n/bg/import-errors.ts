import type { importErrors as english } from "../en/import-errors.ts";
import type { Shape } from "../shape.ts";

export const importErrors: Shape<typeof english> = {
  importTooLarge:
    "Файлът е по-голям от {{max}}\u00a0МБ. Разделете го и внесете частите една след друга.",
  fileIsWorkbook:
    "Това е работна книга. Запазете листа като „CSV UTF-8“ в програмата за таблици и изберете този файл.",
  fileIsNoText: "Във файла няма текст. Изберете файл CSV, JSON или JSONL.",
  fileEncodingUnknown:
    "Буквите във файла не могат да се прочетат. Запазете го като „CSV UTF-8“ и го изберете отново.",
  fileUnknownEnding: "Името трябва да завършва на .csv, .tsv, .txt, .json, .jsonl или .ndjson.",
  fileNotClosedQuote:
    "Кавичка в реда, който започва на линия {{line}} от файла, не е затворена. Затворете я или я махнете.",
  fileNotJson: "Това не е правилен JSON.",
  fileNotJsonAt: "Това не е правилен JSON: вижте линия {{line}}.",
  fileNoList: "В този JSON няма списък с редове.",
  fileNoRows: "Във файла има заглавен ред, но няма редове под него.",
  fileTooManyRows: "Във файла има повече от {{max}} реда. Разделете го и внесете частите.",
  fileTooManyColumns: "Във файла има повече от {{max}} колони.",
  tooManyImports:
    "Вече има {{max}} започнати внасяния. Завършете или изоставете някои от тях, за да има място за ново.",
  targetTwice: "Друга колона вече попълва това поле. Изберете едната от двете.",
  titleNotMapped: "Посочете в коя колона е заглавието: без него няма обява.",
  organisationNotMapped:
    "Посочете в коя колона е организацията или въведете една за всички редове.",
  importInOtherState: "Внасянето междувременно е продължило и това вече не е възможно.",
  importNotMapped: "Първо посочете коя колона кое поле е.",
  importNothingGood: "Няма ред, който може да се запише.",
  importHasRefused_one:
    "{{count}} ред е отхвърлен и не може да се запише всичко. Поправете го или запишете добрите редове.",
  importHasRefused_other:
    "{{count}} реда са отхвърлени и не може да се запише всичко. Поправете ги или запишете добрите редове.",
  importNothingToPublish: "Никоя чернова от това внасяне не е пълна и не чака публикуване.",
  importRowWritten: "Този ред вече е записан. Променете самата обява.",
};
