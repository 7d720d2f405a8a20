import { afterAll } from "vitest";
import { closeSharedClone } from "./database.ts";

// Files of tests share a process and what it has loaded; a copy of the database is of one file alone.
afterAll(closeSharedClone);
