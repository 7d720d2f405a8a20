import type { Server } from "node:http";
import type { Logger } from "pino";

const PATIENCE_IN_MS = 8000;

/**
 * On SIGTERM or SIGINT: take no new connections, finish what is being answered, close the pools,
 * exit. Whatever is still open after eight seconds is cut off.
 */
export function stopGracefully(server: Server, close: () => Promise<void>, log: Logger): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, "stopping");
    const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_IN_MS);
    const lastResort = setTimeout(() => process.exit(1), PATIENCE_IN_MS + 1500);
    lastResort.unref();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    await close().catch((error: unknown) => log.error({ err: error }, "closing failed"));
    process.exit(0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}
