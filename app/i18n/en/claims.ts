/** Claiming an organisation that nobody speaks for. */
export const claims = {
  link: "Do you work here? Claim this organisation",
  crumb: "Claim",
  title: "Claim {{name}}",
  titleOfSent: "Your claim to {{name}}",
  leadNobody:
    "Nobody speaks for {{name}} here at present. If you do, say so: the cluster checks it once, verifies the organisation and makes you its owner.",
  lead: "{{name}} was listed from {{source}}; nobody speaks for it here yet. If you do, say so: the cluster checks it once, verifies the organisation and makes you its owner.",
  words: "Your position, and how we can check it",
  wordsHint:
    "For instance: “Head of people; the switchboard 02 123 456 knows me”, or a page of yours that names you.",
  document: "Document",
  documentHint:
    "For instance a letter of authority: PDF, PNG or JPEG, at most {{megabytes}}\u00a0MB.",
  rights: "Until the cluster has accepted it, a claim gives you no rights.",
  send: "Send the claim",
  back: "Back to the organisation",
  claimed: "This organisation has been claimed: somebody speaks for it.",
  done: "Your claim is with the cluster. We write to you when it has decided.",
  withdrawn: "Your claim is withdrawn.",
  states: {
    open: "Your claim waits for the cluster",
    accepted: "Your claim was accepted",
    refused: "Your claim was refused",
    withdrawn: "You withdrew your claim",
  },
  since: "sent {{date}}",
  decidedAt: "decided {{date}}",
  said: "You wrote: “{{words}}”",
  refusedBecause: "The cluster writes: {{reason}}",
  overtaken:
    "Somebody else speaks for the organisation now. If you work there, ask its owner to invite you.",
  withdraw: "Withdraw the claim",
};
