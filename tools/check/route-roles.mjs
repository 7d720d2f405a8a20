export const title = "routes name no roles";

const named = /\brole\s*[!=]==?\s*"/;

/** Who may do or see what stands in the policies of the domain; a route asks them. */
export function judgeRoute(path, text) {
  return text
    .split("\n")
    .flatMap((line, index) =>
      named.test(line) ? [`${path}:${index + 1} names a role; ask a policy of the domain`] : [],
    );
}

export const check = ({ files, read }) =>
  files
    .filter((path) => path.startsWith("app/routes/"))
    .flatMap((path) => judgeRoute(path, read(path)));
