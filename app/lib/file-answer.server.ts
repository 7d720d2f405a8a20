type StoredFile = { content: Buffer; mediaType: string; name: string };

/** A file that somebody else has given us: saved under its name, never shown or run by the browser. */
export function fileAnswer({ content, mediaType, name }: StoredFile): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeName(name)}`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "no-store",
    },
  });
}

/** As RFC 8187 wants it: encodeURIComponent leaves a few signs that have a meaning there. */
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
