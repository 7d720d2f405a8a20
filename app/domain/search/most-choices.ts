/** So many values of one facet can be chosen together. Apart from the other limits, which every form brings along. */
export const MOST_CHOICES = 20;
