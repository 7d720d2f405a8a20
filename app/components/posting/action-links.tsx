import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "#app/components/button.tsx";

type Leading = { to: string; children: ReactNode };

type Taken = Leading & {
  plain?: boolean;
  small?: boolean;
  /** The posting's revision, for a step that is taken only with what stands on the page. */
  revision?: number;
};

/** A step that is taken at once. */
export function Step({ to, plain = false, small = false, revision, children }: Taken) {
  return (
    <Form method="post" action={to}>
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      <Button look={plain ? "plain" : "main"} small={small}>
        {children}
      </Button>
    </Form>
  );
}

/** A page on which more is asked first, or read. */
export const Way = ({ to, children }: Leading) => (
  <ButtonLink look="plain" to={to}>
    {children}
  </ButtonLink>
);
