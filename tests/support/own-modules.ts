import { vi } from "vitest";

// Files of tests share a process, which loads the packages once; what our own modules remember is of one file alone.
vi.resetModules();
