/** What a browser without a cookie gets to see. It stands alone: nothing of Next is loaded for it. */

export interface SignInPage {
  readonly nonce: string;
  /** Why the person sees this page, where there is more to say than "paste the link". */
  readonly notice?: string;
  /** Only the pages at /open look into the address for a link. */
  readonly readsAddress?: boolean;
  /** This browser is signed in already. */
  readonly signedIn?: boolean;
}

export const notices = {
  unknownBrowser: "This browser is not signed in.",
  linkUsed: "This link does not work any more. It was used already, or a newer one has replaced it.",
  tooManyTries: (seconds: number) => `Too many links were tried. Wait ${seconds} seconds and try again.`,
};

export function signInPage({ nonce, notice, readsAddress, signedIn }: SignInPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Open the setup - AWS IoT setup for BlueRange</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${css}</style>
</head>
<body>
<main>
<p class="product">AWS IoT setup for BlueRange</p>
<h1>Open the setup</h1>
${notice ? `<p class="notice" role="alert">${notice}</p>` : ""}
<p>The server lets a browser in by a link that works once. It prints one when it starts. For another one, run this
where the server runs:</p>
<pre><code>npm run link</code></pre>
<p>Open the link that it prints, or paste it here.</p>
<form method="post" action="/open">
<label for="link">Link</label>
<input id="link" name="link" required autocomplete="off" autocapitalize="off" spellcheck="false">
<button>Open</button>
</form>
${signedIn ? `<p><a href="/">This browser is signed in already. Go to the setups</a></p>` : ""}
${notice === notices.unknownBrowser ? `<p>If it has been signed in before, <a href="">open this page again</a>.</p>` : ""}
</main>
${readsAddress ? `<script nonce="${nonce}">${script}</script>` : ""}
</body>
</html>
`;
}

// The link leaves the address bar and the history before anything else happens to it. Another link that is opened on
// this very page loads nothing, since only the part behind the # is new.
const script = `
const link = document.getElementById("link");
function redeem() {
  if (location.hash.length < 2) return;
  link.value = location.hash;
  history.replaceState(null, "", "/open");
  link.form.submit();
}
addEventListener("hashchange", redeem);
redeem();
`;

const css = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f9, #0e1218); --card: light-dark(#fff, #161c25); --sunken: light-dark(#eef1f5, #0b0f14);
  --ink: light-dark(#131a24, #e8edf4); --quiet: light-dark(#556274, #9aa8ba); --line: light-dark(#dde3ea, #263040);
  --edge: light-dark(#76859a, #6b7a90); --accent: light-dark(#0b5fd0, #6db1ff);
  --accent-ink: light-dark(#fff, #071321); --warn: light-dark(#8a5a00, #f0b95a); --wash: light-dark(#fff4de, #2b2210);
}
* { box-sizing: border-box; }
body { margin: 0; padding: 3rem 1rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 10px; }
h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; letter-spacing: -.015em; font-weight: 650; }
p { margin: 0 0 1rem; } main > :last-child { margin-bottom: 0; }
.product { margin-bottom: .25rem; color: var(--quiet); font-size: .9375rem; }
.notice { padding: .85rem 1rem; border-radius: 10px; background: var(--wash); color: var(--warn); font-weight: 600; }
pre { margin: 0 0 1rem; padding: .7rem 1rem; border-radius: 7px; background: var(--sunken); overflow-x: auto;
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
label { display: block; font-weight: 600; }
input, button { min-height: 2.75rem; border-radius: 7px; font: inherit; }
input { width: 100%; padding: .5rem .75rem; border: 1px solid var(--edge); background: var(--card); color: var(--ink); }
button { margin: 1rem 0; padding: .5rem 1.25rem; border: 0; background: var(--accent); color: var(--accent-ink);
  font-weight: 600; cursor: pointer; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
