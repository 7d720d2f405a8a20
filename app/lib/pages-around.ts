/**
 * The pages to offer around the current one: the first, the last and two on either side. A
 * negative number stands for pages that are left out.
 */
export function pagesAround(page: number, pages: number): number[] {
  const offered = new Set([1, pages]);
  for (let near = page - 2; near <= page + 2; near += 1) {
    if (near >= 1 && near <= pages) offered.add(near);
  }
  const sorted = [...offered].sort((a, b) => a - b);
  return sorted.flatMap((current, index) => {
    const gap = index > 0 && current - sorted[index - 1]! > 1;
    return gap ? [-current, current] : [current];
  });
}
