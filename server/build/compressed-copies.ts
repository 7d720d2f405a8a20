import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Plugin } from "vite";

const COMPRESSIBLE = /\.(js|css|svg|json|txt)$/;
const SMALLEST_WORTH_IT = 256;

/** Writes a .gz and a .br beside every script and style sheet, so that serving them costs nothing. */
export function compressedCopies(): Plugin {
  let isSsrBuild = false;
  return {
    name: "tandem-compressed-copies",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      isSsrBuild = Boolean(config.build.ssr);
    },
    writeBundle: {
      order: "post",
      async handler(options) {
        if (isSsrBuild || !options.dir) return;
        const directory = path.join(options.dir, "assets");
        const sizes = await Promise.all(
          (await readdir(directory))
            .filter((name) => COMPRESSIBLE.test(name))
            .map((name) => compress(path.join(directory, name))),
        );
        this.info(`scripts and styles, gzipped: ${report(sizes)}`);
      },
    },
  };
}

type Size = { name: string; bytes: number };

async function compress(file: string): Promise<Size> {
  const content = await readFile(file);
  const gzipped = await promisify(gzip)(content, { level: 9 });
  if (content.length >= SMALLEST_WORTH_IT) {
    await writeFile(`${file}.gz`, gzipped);
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
  }
  return { name: path.basename(file), bytes: gzipped.length };
}

function report(sizes: Size[]): string {
  const total = (ending: string) =>
    sizes.filter(({ name }) => name.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0);
  return `${(total(".js") / 1024).toFixed(1)} KB js, ${(total(".css") / 1024).toFixed(1)} KB css`;
}
