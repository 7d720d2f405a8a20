import { SENTENCE } from "#matching/extraction/sentence.ts";

/**
 * Sentences in which nothing is asked for: who an organisation is, where and when one works, how to apply, when an examination
 * takes place. What is named word for word counts there, too, but nothing is guessed.
 */

type Stretch = { start: number; end: number };

const COMPANY =
  "(?:company|firm|organi[sz]ation|agency|start-?up|family|bank|studio|group|leaders?|part|provider|manufacturer|dealer)";
const KIND_BG =
  "(?:компания|фирма|организация|агенция|стартъп|банка|група|лидер|част|екип\\s+от|производител|дружество|семеен|семейна)";
const MONTH =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|яну|фев|мар|апр|май|юни|юли|авг|сеп|окт|ное|дек)\\p{L}*";

const OF_ITSELF = [
  `we\\s+are\\s+(?:an?\\s+|the\\s+|one\\s+of\\s+)?(?:[\\p{L}\\d-]+\\s+){0,4}${COMPANY}`,
  "we\\s+are\\s+(?:a\\s+)?(?:[\\p{L}-]+\\s+){0,2}team\\s+of\\s+\\S+\\s+(?:people|colleagues|employees|professionals|enthusiasts)",
  "(?:founded|established|headquartered)\\s+(?:in|since)|(?:market|industry|world|global)\\s+leaders?|leading\\s+(?:\\p{L}+\\s+){0,2}(?:company|provider|manufacturer|supplier|bank)",
  "(?:our|the\\s+company['’]s)\\s+(?:customers?|clients?|offices?|headquarters|partners|founders?|story|mission|values|culture|atmosphere)\\s+(?:are|is|was|has|have|come|include)",
  `ние\\s+сме\\s+(?:[\\p{L}\\d-]+\\s+){0,4}${KIND_BG}|ние\\s+сме\\s+екип|(?:компания(?:та)?|фирма(?:та)?|дружество(?:то)?)\\s+(?:ни\\s+)?(?:е|има|предлага|работи)(?!\\p{L})`,
  "(?:основан|създаден)\\p{L}*\\s+(?:през|преди|в)\\s|лидер\\p{L}*\\s+(?:на|в)\\s+(?:пазара|бранша|областта)|водещ\\p{L}*\\s+(?:\\p{L}+\\s+){0,2}(?:компания|фирма|производител|доставчик|банка)",
  "(?:нашите|нашият|нашата)\\s+(?:клиенти|офис\\p{L}*|партньори|мисия|ценности|история|култура)\\s+(?:са|е|идват|има\\p{L}*)|офис(?:ът|и|ите)?\\s+(?:ни\\s+)?(?:е|са|в|на|се\\s+намира\\p{L}*)(?!\\p{L})|атмосферата\\s",
];
const OF_APPLYING = [
  "(?:please\\s+)?(?:send|e-?mail|submit|upload|forward)\\s+(?:us\\s+)?(?:your|a|an|the)\\s+(?:\\p{L}+\\s+){0,2}(?:cvs?|resum[eé]s?|applications?|cover|motivation|portfolio|letter|documents?)",
  "(?:apply|write\\s+to\\s+us|contact\\s+us)\\s+(?:at|by|via|until|before|through|online)|short-?listed|deadline\\s+for\\s+applications|(?:all\\s+)?applications\\s+(?:will|are|must)|equal\\s+opportunit\\p{L}+",
  "(?:изпрат|изпращ|прат|подай|подав)\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}(?:автобиографи\\p{L}*|cvs?|писм\\p{L}*|кандидатур\\p{L}*|документи\\p{L}*)|кандидатств\\p{L}+\\s+(?:на|до|чрез|в|онлайн)|одобрен\\p{L}*\\s+кандидат\\p{L}*|документи\\s+се\\s+подават|ще\\s+се\\s+свържем",
  `(?:until|before|by|до)\\s+\\d{1,2}\\.?\\s*${MONTH}`,
];
const OF_PLACE_AND_TIME = [
  "working\\s+(?:hours|time)|office\\s+hours|\\d+\\s+(?:hours|days|shifts?)\\s+(?:a|per)\\s+(?:day|week|month)|(?:monday|tuesday|wednesday|thursday|friday)s?\\s+(?:to|and|through|–|-)|\\d+\\s*(?:eur|euros?|bgn|usd|lv|€|\\$)(?:\\s+(?:a|per|gross|net))?",
  "address|(?:street|boulevard|blvd|avenue)(?=[\\s,.]+(?:no\\.?\\s*)?\\d)|\\d+\\s+\\p{Lu}\\p{L}+\\s+(?:street|str|boulevard|blvd|avenue)|(?:floor|room|hall)\\s+\\d+|metro\\s+station",
  "работно(?:то)?\\s+време|\\d+\\s+(?:часа|дни|смени)\\s+(?:на|в|седмично|дневно|месечно)|(?:понеделник|вторник|сряда|четвъртък|петък)\\s+(?:до|и|–|-)|\\d+\\s*(?:лв|лева|евро)",
  'адрес|(?:ул|бул|ж\\.\\s?к|ет)\\.\\s*[„“"«]?\\s*[\\p{Lu}\\d]|етаж\\s+\\d|зал[аи]\\s+\\d|метростанци\\p{L}*',
  "examination\\s*:|изпит\\s*:",
];

const TELLS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...OF_ITSELF, ...OF_APPLYING, ...OF_PLACE_AND_TIME].join("|")})(?![\\p{L}])`,
  "iu",
);

/**
 * The sentences of a text in which nothing is asked for, so that nothing is to be guessed there.
 *
 * @returns offsets in UTF-16 code units, in the order of the text
 */
export function toldIn(text: string): Stretch[] {
  return [...text.matchAll(SENTENCE)]
    .filter(({ 0: sentence }) => TELLS.test(sentence))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
