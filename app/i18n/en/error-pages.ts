export const errorPages = {
  notFound: {
    title: "This page is not here",
    text: "It may have been closed, withdrawn or never published, or the address has a slip in it.",
  },
  badRequest: {
    title: "This could not be understood",
    text: "What was sent is not what one of our pages sends. Go back, load the page again and try once more.",
  },
  forbidden: {
    title: "This is not yours to open or change",
    text: "Your account does not have the right for this. If you think that it should, ask an owner of your organisation.",
  },
  refused: {
    title: "This is not possible as things stand",
    text: "Something has changed in the meantime, or a rule does not allow it. Go back, look again and try once more.",
  },
  tooMany: {
    title: "Too many attempts",
    text: "Please wait a few minutes and try again.",
  },
  unavailable: {
    title: "Not possible just now",
    text: "Our database cannot do this at the moment. If you were changing something, look whether it was done before you try again, in a minute or so.",
  },
  unexpected: {
    title: "Something broke on our side",
    text: "It has been written down. What you saved before is safe. Please try again in a minute.",
  },
  reference: "When you write to us about it, name this number: {{id}}",
  home: "To the front page",
  searchInstead: "Search instead",
  back: "Back",
};
