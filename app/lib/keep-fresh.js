// Fetches this page again every second and puts what has changed in its place, until it leads somewhere else: then the
// browser goes there. Sent as it stands, with pages that have no other script.
const EVERY_MS = 1000;
const AFTER_TROUBLE_MS = 5000;

const place = document.querySelector("[data-fresh]");
const here = place?.getAttribute("data-fresh");

async function refresh() {
  try {
    const answer = await fetch(here, { headers: { Accept: "text/html" } });
    if (answer.redirected) {
      location.replace(answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-fresh]");
    if (fresh && fresh.innerHTML !== place.innerHTML) place.replaceChildren(...fresh.childNodes);
    setTimeout(refresh, EVERY_MS);
  } catch {
    // The connection is away; the work goes on meanwhile.
    setTimeout(refresh, AFTER_TROUBLE_MS);
  }
}

if (here) setTimeout(refresh, EVERY_MS);
