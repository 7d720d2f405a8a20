import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "#app/components/button.tsx";

type Leading = { to: string; children: ReactNode };

/** A step that is taken at once. */
export function Step({ to, plain = false, children }: Leading & { plain?: boolean }) {
  return (
    <Form method="post" action={to}>
      <Button look={plain ? "plain" : "main"}>{children}</Button>
    </Form>
  );
}

/** A page on which more is asked first, or read. */
export const Way = ({ to, children }: Leading) => (
  <ButtonLink look="plain" to={to}>
    {children}
  </ButtonLink>
);
