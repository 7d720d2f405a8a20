import type { importNotes as english } from "../en/import-notes.ts";
import type { Shape } from "../shape.ts";

export const importNotes: Shape<typeof english> = {
  required: "Липсва.",
  notADate: "„{{value}}“ не е дата.",
  ambiguousDate: "„{{value}}“ може да се прочете като два различни дни и се пропуска.",
  noReferenceDay: "Ден като „вчера“ ({{value}}) не казва нищо без ден, от който да се брои.",
  notMoney: "„{{value}}“ не е сума с валута и период.",
  leftOut: "„{{value}}“ не може да се прочете и се пропуска.",
  yearAsMonths: "„{{value}}“ е за година и се дели на дванайсет.",
  severalValues: "Има няколко стойности, а се очаква една.",
  unknownChoice: "„{{value}}“ не е сред възможностите.",
  electiveBeyondProgramme:
    "Семестър {{semester}} е извън {{semesters}} семестъра на програмата: избираемата дисциплина остава без семестър.",
  textWithoutTitle: "Пропуска се текст на език, на който няма заглавие.",
  onlyFirst: "Взети са само първите {{taken}} от {{all}} стойности.",
  cut: "Съкратено до {{max}}\u00a0знака.",
  personalDataRemoved_one: "От текста е махнат {{count}} имейл, телефон или потребителско име.",
  personalDataRemoved_other:
    "От текста са махнати {{count}} имейла, телефона или потребителски имена.",
  unknownSkill: "В речника няма умение „{{label}}“; редът остава без него.",
  goneSkill: "„{{label}}“ вече не се предлага и нищо не го замества; редът остава без него.",
  replacedSkill: "„{{label}}“ вече не се предлага; вместо него се взема „{{instead}}“.",
  spanNotInText: "„{{span}}“ не е в текста на самата обява и умението не е взето.",
  tooManySkills: "Взети са само първите {{taken}} от {{all}} умения.",
  notAList: "Не е списък.",
  repeatedId: "Външният номер {{id}} вече е в ред {{row}} на файла.",
  noExternalId: "Без външен номер следващото внасяне няма да намери обявата.",
  noOrganisation: "Обявата принадлежи на организация, а тук не е посочена никоя.",
  organisationOfOtherSide: "{{name}} не публикува обяви от този вид.",
  organisationNotPublic: "Обявите на {{name}} не са публични.",
  kindIsFixed: "Външният номер {{id}} е на обява от друг вид; видът не се променя.",
  organisationIsFixed: "Външният номер {{id}} е на обява на друга организация.",
  editedHere: "Редактирана е тук след внасянето и остава, каквато е.",
  closedHere: "Затворена е тук и остава, каквато е.",
  organisationSuspended:
    "Организацията е временно спряна и публикуваното от нея остава, каквото е.",
  academicYearTaken: "Тази програма вече има учебен план за {{year}}.",
  academicYearNotLater: "Предишният учебен план е за {{year}}; посочете по-късна година.",
  academicYearNotEarlier: "Следващият учебен план е за {{year}}; посочете по-ранна година.",
  readFirst:
    "Публична е и остава, каквато е: клъстерът първо преглежда една промяна от това внасяне. Внесете я отново, щом тя бъде одобрена.",
  inReviewHere: "На преглед е и остава, каквато е.",
  deadlinePassed: "Срокът е изтекъл.",
  notAnObject: "Този ред не е обект с полета.",
  notJson: "Този ред не е правилен JSON.",
  wrongColumns:
    "В този ред има {{found}} колони вместо {{expected}}. Вижте коя клетка къде трябва да бъде.",
};
