/** What the check found, and the way from it to the postings. */
export const importResult = {
  progress: {
    checking: "The file is being checked",
    writing: "The rows are being written",
    publishing: "The drafts are being handed in",
    leave: "You may leave this page. It goes on without you, and you find it again under Imports.",
    refreshes: "This page keeps itself up to date.",
    stopRefreshing: "Stop refreshing",
    refresh: "Refresh this page",
    goOnRefreshing: "Refresh it by itself again",
  },
  result: {
    checkedTitle: "What the check found",
    doneTitle: "What came of the rows",
    rows: "Rows",
    good_one: "good",
    good_other: "good",
    goodText: "as they are",
    warned_one: "with a remark",
    warned_other: "with a remark",
    warnedText: "are taken, and somebody should know something",
    refused_one: "refused",
    refused_other: "refused",
    refusedText: "are not taken until they are put right",
    written_one: "written",
    written_other: "written",
    untouched_one: "left as it was",
    untouched_other: "left as they were",
    new_one: "new posting",
    new_other: "new postings",
    changed_one: "new version of a known one",
    changed_other: "new versions of known ones",
    reopened_one: "opened again",
    reopened_other: "opened again",
    unchanged_one: "unchanged",
    unchanged_other: "unchanged",
    leftAlone_one: "left alone",
    leftAlone_other: "left alone",
    exact_one: "skill named word for word in the texts",
    exact_other: "skills named word for word in the texts",
    suggestion_one: "skill perhaps said in other words",
    suggestion_other: "skills perhaps said in other words",
    welcome_one: "skill of those taken is nice to have by its text, and comes in as preferred",
    welcome_other:
      "skills of those taken are nice to have by their texts, and come in as preferred",
    alternative_one:
      "skill of those taken is one of several by its text, and comes in as preferred",
    alternative_other:
      "skills of those taken are one of several by their texts, and come in as preferred",
    closed_one: "comes in as closed",
    closed_other: "come in as closed",
    complete_one: "complete enough to be published",
    complete_other: "complete enough to be published",
    lacking_one: "cannot be published as it is; its row says why",
    lacking_other: "cannot be published as they are; their rows say why",
    failed: {
      unexpected:
        "Something broke on our side, several times. Nothing was lost; you can check the file again.",
      personGone: "The account that started this step is gone. Start it again.",
      notAllowed: "Whoever started this step may no longer import for this organisation.",
    },
    hiddenNow_one:
      "{{count}} posting that was public is not shown until the cluster has read its change.",
    hiddenNow_other:
      "{{count}} postings that were public are not shown until the cluster has read their changes.",
    readFirst_one:
      "{{count}} more posting that is public is changed by this file and stays as it is: the cluster reads one change first, since it has taken a posting of your organisation down. Import the file again once that change is approved.",
    readFirst_other:
      "{{count}} more postings that are public are changed by this file and stay as they are: the cluster reads one change first, since it has taken a posting of your organisation down. Import the file again once that change is approved.",
    failedTitle: "This import has stopped",
    refusedAtLast:
      "Nothing was written: since the check, a row has come to be refused. The rows were checked anew.",
    abandonedTitle: "This import was abandoned",
    abandonedText: "Nothing of it was written.",
    remap: "Change the fields",
    remapHint: "There you also say what words mean that were not understood.",
    abandon: "Abandon this import",
    download: "File of the refused rows",
    downloadHint: "CSV with the reasons, to be put right and imported separately.",
    mendNext: "Put the refused rows right, one after the other",
  },
  commitment: {
    nothing: "Nothing is to be written: every good row is left as it is.",
    title: "Write",
    rows: "Which rows?",
    good_one: "the good one",
    good_other: "all {{count}} good ones",
    goodHint: "Refused rows stay here. They can be put right and written afterwards.",
    all: "all or nothing",
    allHint: "One refused row holds everything back.",
    drafts: "And then?",
    keep: "keep them as drafts",
    keepHint: "New postings are seen by your organisation and the cluster alone.",
    revisedAtOnce_one:
      "{{count}} posting of this file is published already. Its new version is public at once, whatever you choose here.",
    revisedAtOnce_other:
      "{{count}} postings of this file are published already. Their new versions are public at once, whatever you choose here.",
    revisedInReview_one:
      "{{count}} posting of this file is published already. The cluster reads this change before it is public; until then the posting is not shown, whatever you choose here.",
    revisedInReview_other:
      "{{count}} postings of this file are published already. The cluster reads these changes before they are public; until then the postings are not shown, whatever you choose here.",
    publish_one: "publish the complete one",
    publish_other: "publish the {{count}} complete ones",
    publishHint: "The others stay drafts.",
    publishFirst:
      "The cluster reads the next posting of your organisation before it is public. One is handed in; the others can be published here once it is approved.",
    suspended:
      "Your organisation is suspended, so all stay drafts. They can be published here once that is lifted.",
    unverified:
      "Your organisation is not verified yet, so all stay drafts. They can be published here once it is.",
    listed:
      "The postings are public as soon as they are written. Past deadlines come in as closed.",
    go: "Write the rows",
  },
  publication: {
    title: "Publish",
    waiting_one: "{{count}} draft of this import is complete.",
    waiting_other: "{{count}} drafts of this import are complete.",
    go: "Publish the complete drafts",
    suspended: "They can be published once the suspension of your organisation is lifted.",
    unverified: "They can be published once your organisation is verified.",
  },
};
