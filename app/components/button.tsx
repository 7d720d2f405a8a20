import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { classNames } from "#app/lib/class-names.ts";

type Look = {
  /** "plain" is the second choice on a page, "danger" takes something away, "link" looks like one. */
  look?: "main" | "plain" | "danger" | "link";
  small?: boolean;
};

export function Button({
  look = "main",
  small = false,
  className,
  type = "submit",
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={classes(look, small, className)} />;
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { to: string };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  look = "main",
  small = false,
  className,
  to,
  children,
  ...rest
}: Look & LinkProps) {
  return (
    <a {...rest} href={to} className={classNames("button", classes(look, small, className))}>
      {children}
    </a>
  );
}

const classes = (look: string, small: boolean, extra: string | undefined) =>
  classNames(look !== "main" && look, small && "small", extra) || undefined;
