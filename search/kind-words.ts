import type { PostingKind } from "#db/codes.ts";

/**
 * The words by which people ask for a kind of posting, in both languages. All words of a query have to occur in a
 * posting, and few postings say in their own text what they are.
 */
export const KIND_WORDS: Readonly<Record<PostingKind, readonly string[]>> = {
  programme: [
    "degree programme",
    "study programme",
    "curriculum",
    "curricula",
    "учебна програма",
    "специалност",
  ],
  project_proposal: ["project proposal", "проектно предложение", "проект", "проекти"],
  internship: [
    "internship",
    "intern",
    "placement",
    "traineeship",
    "trainee",
    "стаж",
    "стажове",
    "стажант",
    "стажантски",
  ],
  co_development_offer: [
    "co-development offer",
    "съвместна разработка",
    "предложение за съвместна разработка",
  ],
};
