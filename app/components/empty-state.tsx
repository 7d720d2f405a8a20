import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode; actions?: ReactNode };

/** An empty list that teaches: why it is empty, and what fills it. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {typeof children === "string" ? <p>{children}</p> : children}
      {actions ? <p className="actions">{actions}</p> : null}
    </section>
  );
}
