import { closeOwnAccount } from "#app/domain/account/close-account.server.ts";
import { changeName } from "#app/domain/person/change-name.server.ts";
import { chooseMailTopics } from "#app/domain/person/mail-topics.server.ts";
import { dropSavedPosting, saveSearch } from "#app/domain/saved/commands.server.ts";
import { noteSavedVisit } from "#app/domain/saved/visit.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { noteVisit } from "#app/domain/person/visit.server.ts";
import { row } from "#tests/support/access/row.ts";
import type { Who } from "#tests/support/access/row.ts";

/** Everybody with an account, for themselves: there is nobody else in the call. */
const EVERYBODY: Who = {
  owner: "done",
  editor: "done",
  viewer: "done",
  newcomer: "done",
  outsider: "done",
  student: "done",
  staff: "done",
};

export const OF_ONES_OWN = [
  row(changeName, EVERYBODY, EVERYBODY).with(() => [{ name: "Another Name", language: "bg" }]),
  row(chooseMailTopics, EVERYBODY, EVERYBODY).with(() => [{ topics: [] }]),
  row(noteVisit, EVERYBODY, EVERYBODY).with(() => []),
  row(noteSavedVisit, EVERYBODY, EVERYBODY).with(() => []),
  row(saveSearch, EVERYBODY, EVERYBODY).with(() => [
    readSearch(new URLSearchParams("q=python")).search,
  ]),
  row(dropSavedPosting, EVERYBODY, EVERYBODY).with(({ published }) => [published]),
  // Nobody is left who would answer for what the last owner holds.
  row(closeOwnAccount, { ...EVERYBODY, owner: 409, outsider: "done" }, EVERYBODY).with(() => []),
];
