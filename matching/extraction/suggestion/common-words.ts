import { stem } from "#text/stem.ts";

/** Words of every advertisement, which alone say nothing of a label of several: *time*, *plan*, *guests*. */
const IN_ENGLISH = `
time day week month year hour plan structure service project change report office market solution basics basic letter
document documentation record note phone telephone call meal food guest house home room building place street road city
town country area region people person member family child friend age group level grade part side field point line list
number order name form game film picture photo video sport music art book story page paper price cost money payment account
bank card shop store shelf goods material tool machine equipment vehicle car truck water light air body hand head heart
eye health care medicine patient kitchen table floor door wall meeting event trip visit travel transport delivery supplier
company firm business industry trade sector result goal aim idea question answer issue task activity step stage way case
example type kind size measure value rate rule law right view look function operation term unit subject course
examination exam lecture class school university teacher application written draw
learn teach process native agent partner developer engineer design network open studio drive centre center cloud express
last window venture clean hybrid club
digital online computer software technical technology management manager analyst specialist assistant expert code
`;
const IN_BULGARIAN = `
време ден седмица месец година час план график структура услуга проект промяна отчет офис пазар решение основи текст
документ документация бележка телефон обаждане храна гост къща дом стая сграда място улица път град държава район хора
член семейство дете приятел възраст група ниво оценка част страна поле точка линия ред списък номер поръчка име форма
игра филм видеоклип музика изкуство книга история страница хартия цена разход пари сметка банка карта магазин рафт
стока продукт материал инструмент машина оборудване автомобил камион кола вода светлина въздух ръка сърце глава око
здраве грижа лекарство пациент чистота кухня маса врата стена среща събитие пътуване посещение транспорт доставка
доставчик фирма компания бизнес индустрия резултат цел идея въпрос отговор задача дейност стъпка етап начин случай
пример вид размер мярка стойност правило право изглед функция операция единица предмет курс изпит лекция упражнение
училище университет учител водене помощ писмо малко много игри завод чертеж клиент разработчик инженер обучение
поддръжка табло дистанционен имейл
ръководител работа мрежа дизайн технически цифров онлайн компютър софтуер технология управление специалист асистент код
`;

const stems = new Set(
  `${IN_ENGLISH} ${IN_BULGARIAN}`
    .trim()
    .split(/\s+/)
    .map((word) => stem(word)),
);

/** Whether a word, given by its stem, is one that everybody uses of everything. */
export const isCommon = (word: string): boolean => stems.has(word);
