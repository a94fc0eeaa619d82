// How Venster looks to this learner, where they chose that, before anything is painted: what boot.js does in the app.
// In the page's head, after its styles.

const root = document.documentElement;
root.dataset.system = /Android|Windows|Mac OS X/.exec(navigator.userAgent)?.[0] ?? "";

try {
  const [scheme, size, motion] = ["theme", "text-size", "motion"].map((name) =>
    localStorage.getItem(`venster/1/${name}`),
  );
  const { style } = root;
  style.colorScheme = scheme ?? "";
  style.fontSize = { large: "125%", larger: "150%" }[size] ?? "";
  const chosen = {
    "(prefers-color-scheme: dark)": { dark: "all", light: "not all" }[scheme],
    "(prefers-reduced-motion: reduce)": { less: "all" }[motion],
  };
  for (const { media } of scheme || motion ? document.styleSheets[0].cssRules : []) {
    const holds = media && chosen[media.mediaText];
    if (holds) media.mediaText = holds;
  }
} catch {
  // Where the browser refuses storage nothing was chosen.
}
