import { z } from "zod";

const MEGABYTE = 1024 * 1024;

/** One uploaded file of at most so many bytes. What it is, is for its command to find out: names and types can say anything. */
export const uploadedFile = (mostBytes: number) =>
  z
    .instanceof(File, { error: "required" })
    .refine((file) => file.size <= mostBytes, `fileTooLarge|megabytes=${mostBytes / MEGABYTE}`);
