/** Reporting a posting, for anybody. */
export const reports = {
  link: "Report this posting",
  title: "Report “{{title}}”",
  lead: "Tell the cluster when a posting should not be here. It stays public until somebody has looked at it.",
  reason: "What is wrong with it?",
  reasons: {
    misleading: "It is misleading",
    fraud: "It is fraud, or asks for money",
    discriminating: "It discriminates against people",
    unpaid_work: "It asks for work without fair pay",
    closed_already: "It is over or filled already",
    personal_data: "It shows personal data of somebody",
    other: "Something else",
  },
  words: "In your words",
  wordsHint: "What should the cluster look at? Needed for “something else”.",
  email: "Your e-mail address",
  emailHint:
    "Only if you want to hear what came of it. The report keeps it until the cluster has decided.",
  hidden: "Neither the organisation nor anybody else is told who reported.",
  send: "Send the report",
  back: "Back to the posting",
  done: "Thank you, the report is with the cluster",
  doneText: "Somebody reads it and decides whether the posting stays. Until then it stays public.",
  doneTold: "You will be told by e-mail what came of it.",
  doneVisitor:
    "If you left an address, you will be told by e-mail what came of it; the report keeps the address until then.",
  takeDown: "Take down…",
  takenDownReason: "The cluster has taken this posting down. It writes: {{reason}}",
};
