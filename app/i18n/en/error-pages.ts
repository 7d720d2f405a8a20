export const errorPages = {
  notFound: {
    title: "This page is not here",
    text: "It may have been withdrawn or never published, or there is a mistake in the address.",
  },
  badRequest: {
    title: "This could not be understood",
    text: "What was sent does not come from one of our pages, or arrived damaged. Go back, load the page again and try once more.",
  },
  forbidden: {
    title: "This is not yours to open or change",
    member:
      "This takes a right that your account does not have. If you think that you should have it, ask an owner of the organisation.",
    student:
      "This is for members of organisations and for the cluster’s staff. You are signed in with a student’s account.",
    staff:
      "The cluster’s staff cannot do this. It is for members of the organisation, or not possible for anybody.",
  },
  refused: {
    title: "This is not possible as things stand",
    text: "Something has changed in the meantime, or a rule does not allow it. Go back, look again and try once more.",
  },
  takenDown: {
    title: "This posting is closed",
    text: "The cluster has taken it down. What it said is no longer shown.",
  },
  tooMany: {
    title: "Too many requests at once",
    text: "More came from your network address than we answer in a minute. Please wait a minute and try again.",
  },
  unavailable: {
    title: "Not possible just now",
    text: "Our database cannot do this at the moment. If you were changing something, wait a minute, and see whether it was done before you try again.",
  },
  unexpected: {
    title: "Something broke on our side",
    text: "We have a record of it. What you saved before is safe. Please try again in a minute.",
  },
  unreached: {
    title: "The site could not be reached",
    text: "There is no answer: your connection may be interrupted. Check it and try again.",
  },
  typed: {
    title: "What you typed",
    text: "It was not taken, and this page is the only place that still has it. Copy what you need before you leave.",
    cell: "Field of the row",
  },
  reference: "If you write to us about it, give this number: {{id}}",
  number: "The number of what happened: {{id}}",
  home: "To the front page",
  searchInstead: "Search instead",
  again: "Try again",
  write: "Write to {{email}}",
};
