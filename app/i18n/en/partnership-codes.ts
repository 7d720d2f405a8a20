/** The words for the closed lists of a project proposal and a co-development offer. */
export const partnershipCodes = {
  funding: {
    company: "by the company",
    university: "by the university",
    grant: "from a grant",
    shared: "with shared costs",
    unfunded: "no funding needed",
    any: "any",
  },
  ip: {
    company: "company ownership",
    university: "university ownership",
    joint: "joint ownership",
    open_source: "open source",
    any: "any",
  },
  confidentiality: {
    open: "open publication",
    review_before_publication: "review before publication",
    nda: "non-disclosure agreement",
    any: "any",
  },
  expectedResults: {
    prototype: "prototype",
    software: "software",
    study: "report or study",
    publication: "publication",
    data_set: "data set",
    patent_application: "patent application",
    thesis: "thesis",
    training: "training",
  },
  madeAvailable: {
    equipment: "equipment or laboratory",
    data: "data",
    software_licences: "software licences",
    workplace: "workplace",
    mentoring: "mentors’ time",
    test_environment: "test environment",
  },
  theses: {
    bachelor: "bachelor’s thesis",
    master: "master’s thesis",
    doctoral: "doctoral thesis",
  },
};
