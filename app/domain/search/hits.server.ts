import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import {
  coDevelopmentOfferVersions,
  internshipVersions,
  openAt,
  openPostings,
  postings,
  programmeVersions,
  projectProposalVersions,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { visibleTo } from "#app/domain/posting/policy.server.ts";
import { excerptOf } from "#app/domain/search/excerpt.ts";
import { distanceKm } from "#matching/place.ts";
import { readShownPostings } from "#search/posting-source.server.ts";
import type { ShownPosting } from "#search/posting-source.server.ts";
import { askedFor, highlight, isAskedFor } from "#search/highlight.ts";
import type { ReadAs } from "#search/question.ts";
import type { Asked } from "#search/highlight.ts";

const SKILLS_SHOWN = 6;

export type HitRequest = {
  ids: readonly string[];
  text: string;
  /** The words of it that were read as others. */
  readAs?: readonly ReadAs[];
  skills: readonly string[];
  /** Near which was searched. */
  place?: Located | null | undefined;
};

type Located = { latitude: number; longitude: number };

/**
 * What is shown of hits, read from PostgreSQL at this moment: one that has been closed since it was indexed is left out.
 *
 * @param reader the language of the interface; texts come in it where there is a translation
 */
export async function readHits(
  db: Database,
  viewer: Viewer,
  reader: string,
  { ids, text, readAs, skills, place }: HitRequest,
) {
  const [open, sources] = await Promise.all([
    readFacts(db, viewer, ids),
    readShownPostings(db, ids),
  ]);
  const facts = new Map(open.map((row) => [row.id, row]));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const asked = askedFor(text, readAs);
  return ids.flatMap((id) => {
    const [fact, source] = [facts.get(id), byId.get(id)];
    if (!fact || !source) return [];
    const { version, organisation, kind, places } = source;
    const lang = version.texts[reader] ? reader : version.language;
    const title = highlight(version.texts[lang]!.title, asked);
    const isInTitle = title.some(({ marked }) => marked);
    return {
      ...fact,
      kind,
      side: SIDE_OF_KIND[kind],
      lang,
      title,
      excerpt: isInTitle ? null : excerptOf(source, lang, asked),
      organisation,
      places: places.map(({ en, bg, label }) => ({ en, bg, label })),
      kilometres: place ? nearestKm(place, places) : null,
      mode: version.mode,
      languages: version.languages,
      startsOn: version.startsOn,
      durationWeeks: version.durationWeeks,
      deadlineOn: version.deadlineOn,
      ...shownSkills(source, skills, asked),
    };
  });
}

/** How far the nearest of the places is; null when none has a position. */
function nearestKm(place: Located, places: ShownPosting["places"]): number | null {
  const distances = places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : distanceKm(place, { latitude, longitude }),
  );
  return distances.length === 0 ? null : Math.min(...distances);
}

/** The skills that were chosen or asked for come first; the rest in the posting's own order. */
function shownSkills({ skills }: ShownPosting, chosen: readonly string[], asked: Asked) {
  const isWanted = ({ id, en, bg }: { id: string; en: string; bg: string }) =>
    chosen.includes(id) || isAskedFor(en, asked) || isAskedFor(bg, asked);
  const wanted = skills.filter(isWanted);
  const shown = [...new Set([...wanted, ...skills])].slice(0, SKILLS_SHOWN);
  return { skills: shown.map(({ id, en, bg }) => ({ id, en, bg })), skillCount: skills.length };
}

function readFacts(db: Database, viewer: Viewer, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  const [programme, internship] = [programmeVersions, internshipVersions];
  const [proposal, offer] = [projectProposalVersions, coDevelopmentOfferVersions];
  const { versionId } = openPostings;
  return db
    .select({
      id: postings.id,
      degree: programme.degree,
      eqfLevel: programme.eqfLevel,
      academicYear: programme.academicYear,
      ects: programme.ects,
      payKind: internship.payKind,
      payFrom: internship.payFrom,
      payTo: internship.payTo,
      payCurrency: internship.payCurrency,
      payPeriod: internship.payPeriod,
      proposal: { trlFrom: proposal.trlFrom, trlTo: proposal.trlTo },
      offer: {
        trlFrom: offer.trlFrom,
        trlTo: offer.trlTo,
        budget: offer.budget,
        budgetCurrency: offer.budgetCurrency,
      },
    })
    .from(postings)
    .innerJoin(openPostings, eq(openPostings.id, postings.id))
    .leftJoin(programme, eq(programme.versionId, versionId))
    .leftJoin(internship, eq(internship.versionId, versionId))
    .leftJoin(proposal, eq(proposal.versionId, versionId))
    .leftJoin(offer, eq(offer.versionId, versionId))
    .where(and(isAmong(postings.id, ids), openAt(viewer.now), visibleTo(viewer)));
}
