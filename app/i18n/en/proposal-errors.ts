/** What a proposed skill can be refused for: never sent to a browser, since those pages do not move. */
export const proposalErrors = {
  nameInOneLanguage: "Name the skill in at least one language.",
  skillKnown: "The vocabulary has this skill already: {{name}}.",
  proposalOpen: "“{{name}}” has been proposed already, and waits for the cluster.",
  proposalDecided: "This proposal has been decided already.",
};
