/** Why what a student states could not be kept: said by pages that do not move. */
export const fitErrors = {
  townUnknown: "“{{name}}” is not in the list of towns. Check how it is written.",
};
