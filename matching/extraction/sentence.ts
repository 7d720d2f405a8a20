/** A stretch of a text that is read on its own: what ends a sentence, an item of a list or a line ends it. For `matchAll`. */
export const SENTENCE = /(?:[^\n•;.!?]|[.!?](?!\s|$))+/gu;
