import { Link } from "@remix-run/react";
import type { NamedModule } from "./naming.ts";

/** The title of a module, leading to its place in the curriculum. */
export function ModuleLink({ module: { title, lang, href } }: { module: NamedModule }) {
  if (href === null) return <span lang={lang}>{title}</span>;
  return (
    <Link to={href} lang={lang}>
      {title}
    </Link>
  );
}
