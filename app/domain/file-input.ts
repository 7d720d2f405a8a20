import { z } from "zod";

const MEGABYTE = 1024 * 1024;

/** Where no file is chosen, browsers send an empty one. */
const withoutEmpty = (sent: unknown) =>
  sent instanceof File && sent.size === 0 ? undefined : sent;

const fileOf = (mostBytes: number) =>
  z
    .instanceof(File, { error: "noFile" })
    .refine((file) => file.size <= mostBytes, `fileTooLarge|megabytes=${mostBytes / MEGABYTE}`);

/** One uploaded file of at most so many bytes. What it is, is for its command to find out: names and types can say anything. */
export const uploadedFile = (mostBytes: number) => z.preprocess(withoutEmpty, fileOf(mostBytes));

/** The same where there need not be one. */
export const optionalFile = (mostBytes: number) =>
  z.preprocess(withoutEmpty, fileOf(mostBytes).optional());
