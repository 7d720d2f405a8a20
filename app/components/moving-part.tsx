import type { ReactElement } from "react";
import { jsonInScript } from "#app/lib/json-in-script.ts";
import type { PartName } from "#app/lib/moving-parts.ts";
import { useServerRequest } from "#app/lib/server-request.ts";

type Props = { name: PartName; children: ReactElement };

/**
 * The one part of a still page that comes alive in a browser, such as a form. It brings its script and what it was told,
 * and takes no router along: its links and its form lead to whole pages, as they do without JavaScript. Thus it may not
 * use what only Remix knows (`Form`, `Link`, loaders), and what it is told must survive as JSON.
 */
export function MovingPart({ name, children }: Props) {
  const { nonce, entry } = useServerRequest();
  const told = jsonInScript(children.props);
  return (
    <>
      <div data-part={name}>{children}</div>
      <script type="application/json" nonce={nonce} dangerouslySetInnerHTML={{ __html: told }} />
      {entry?.imports.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {entry?.modules.map((src) => (
        <script key={src} type="module" nonce={nonce} src={src} />
      ))}
    </>
  );
}
