export const home = {
  title: "Find a programme, an internship or a joint project",
  description:
    "Universities publish programmes and project proposals, companies publish internships and co-development offers. Tandem finds those that fit and says why.",
  lead: "Universities and companies look for each other here. Tandem pairs what they offer, line by line, and shows the reason for every point.",
  sidesTitle: "Two sides, four kinds of offer",
  campus: {
    programme: "What students learn, module by module, and when they can go out to an internship.",
    project_proposal: "What a laboratory wants to build, and what partner it is looking for.",
  },
  works: {
    internship: "What a company needs, when and where, for what pay.",
    co_development_offer: "A problem with data, a budget and time, offered to researchers.",
  },
  loopTitle: "How the circle closes",
  loop: {
    demand: "Internships and co-development offers show which skills companies ask for today.",
    gap: "Set beside a programme’s modules, they show what is taught, what is only near and what is missing.",
    change: "The programme changes, and the next match is better.",
  },
  reasonsTitle: "Every score can be checked",
  reasons:
    "The points of the reasons add up to the score. What is not known gives no points and is shown as not known.",
};
