import type { savedErrors as english } from "../en/saved-errors.ts";
import type { Shape } from "../shape.ts";

export const savedErrors: Shape<typeof english> = {
  tooManySavedPostings:
    "Списъкът ви съдържа {{max}} обяви и повече не се побират. Премахнете някои и тогава запазете тази.",
  tooManySavedSearches:
    "Списъкът ви съдържа {{max}} търсения и повече не се побират. Премахнете някои и тогава запазете това.",
  searchTooLongToSave:
    "Това търсене има повече филтри, отколкото могат да се запазят. Изберете по-малко или си запишете адреса му.",
};
