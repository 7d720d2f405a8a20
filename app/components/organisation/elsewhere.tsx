type Props = { url: string; label?: string };

/** An address that an organisation has named; nobody here vouches for it. */
export function Elsewhere({ url, label = url.replace(/^https?:\/\//, "") }: Props) {
  return (
    <a href={url} rel="nofollow ugc noopener">
      {label}
    </a>
  );
}
