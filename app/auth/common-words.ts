/**
 * Words of which the most common passwords of twelve characters and more are made, in Latin and Cyrillic letters: what
 * lists of leaked passwords hold again and again, and what people here would think of first.
 */
const LINES = [
  // Words for the thing itself, and what administrators begin with.
  "password passwort passwd pass pwd parola parolata parolka secret tajna access login logon signin welcome dobredoshal",
  "admin administrator root user guest test testing tester demo default changeme change letme letmein let me in temp",
  "temporary master super superman superuser computer internet server system network windows google facebook youtube",
  "instagram microsoft samsung iphone android hello hallo hi hey please open sesame trust trustno nothing something",
  "whatever forever never again always my your the and for is was this that it to of on at be you i we are not new old",
  // What people love, and whom.
  "love loves loved lovely iloveyou ilove loveme loveyou lover obicham obichamte te mnogo baby babygirl babyboy girl boy",
  "angel princess prince queen king honey sweet sweetheart darling sunshine flower butterfly kiss heart happy smile",
  "friend friends family mother father mama tatko maika sister brother daughter home house freedom jesus christ god",
  "football soccer basketball baseball volleyball tennis hockey sport liverpool arsenal chelsea barcelona juventus",
  "manchester united real madrid milan levski cska botev lokomotiv ludogorets beroe chelsea champion winner player game",
  "gamer minecraft fortnite pokemon pikachu naruto batman spiderman starwars matrix matrixe dragon dragons monster",
  "tiger lion eagle wolf panther monkey dog cat puppy kitty horse shadow ninja hunter killer ranger warrior knight",
  "mustang ferrari porsche mercedes audi bmw toyota honda yamaha harley corvette camaro cheese chocolate cookie banana",
  "orange apple cherry pepper ginger coffee whisky purple yellow green blue red black white silver golden gold diamond",
  "summer winter spring autumn january february march april may june july august september october november december",
  "monday tuesday wednesday thursday friday saturday sunday morning night today tomorrow yesterday birthday christmas",
  "music guitar piano rock metal metallica nirvana money million power energy magic mystery destiny legend hero heaven",
  "michael jennifer jessica jordan ashley daniel robert thomas charlie george andrew matthew nicole michelle amanda",
  "victoria alexander alexandra elizabeth maria ivan ivanov ivanova georgi georgiev dimitar petar peter petrov nikolay",
  "nikola stefan todor hristo martin boris kiril krasimir plamen borislav elena desislava gergana radoslav viktoria",
  // Where people are, and what they do here.
  "bulgaria bulgariq bulgariya balgaria balgariya sofia plovdiv varna burgas ruse europe america london paris berlin",
  "university universitet student studentka school uchilishte college company firma business office work rabota staj",
  "stazh internship praktika practice programme program programmer software developer engineer engineering science",
  "unbelievable impossible incredible fantastic wonderful beautiful everything international information technology",
  // The same in Cyrillic.
  "парола паролата тайна достъп вход админ администратор здравей здравейте добре дошли обичам обичамте те много любов",
  "любима любим слънце слънчице ангел принцеса щастие живот приятел приятели семейство майка татко мама сестра брат",
  "българия софия пловдив варна бургас русе левски цска ботев локомотив футбол шампион университет студент студентка",
  "училище компания фирма работа стаж практика програма компютър интернет мария иван иванов иванова георги димитър",
  "петър николай стефан тодор христо мартин борис елена десислава виктория александър лято зима пролет есен моята мойта",
];

export const COMMON_WORDS: ReadonlySet<string> = new Set(LINES.flatMap((line) => line.split(" ")));
