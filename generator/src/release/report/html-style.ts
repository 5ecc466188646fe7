/** The style of the page, for light and dark. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --line: #8884; --gone: #ff000022; --new: #00a00022; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.5rem; } h2 { border-bottom: 1px solid var(--line); font-size: 1.2rem; margin-top: 2.5rem; }
h3 { font: 600 0.95rem ui-monospace, monospace; margin: 1.5rem 0 0.25rem; overflow-wrap: anywhere; }
p, ul { margin: 0.35rem 0; } .reason { opacity: 0.75; }
.badge { border: 1px solid var(--line); border-radius: 1rem; display: inline-block; font-size: 0.8rem; padding: 0 0.6rem; }
.major, .wire-fails { background: #c62828; color: #fff; } .minor, .wire-may-fail { background: #f9a825; color: #000; }
.patch { background: #1565c0; color: #fff; } .none, .wire-works { opacity: 0.7; }
table { border: 1px solid var(--line); border-collapse: collapse; table-layout: fixed; width: 100%; }
th { border-bottom: 1px solid var(--line); font: 0.75rem ui-monospace, monospace; opacity: 0.75; overflow-wrap: anywhere; text-align: left; }
th, td { padding: 0 0.5rem; vertical-align: top; width: 50%; } td + td, th + th { border-left: 1px solid var(--line); }
pre { font: 0.8rem/1.4 ui-monospace, monospace; margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.fold { opacity: 0.5; }
.gone { background: var(--gone); } .new { background: var(--new); }
.gone pre::before { content: "− "; } .new pre::before { content: "+ "; } pre::before { content: "  "; }
.reach { font: 0.8rem ui-monospace, monospace; opacity: 0.75; } nav ul { columns: 3 14rem; padding-left: 1.2rem; }
a { color: inherit; } a:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { :root { --gone: #ff5a5a33; --new: #40d04033; } }
@media (max-width: 44rem) {
  thead, td:empty, .same td + td { display: none; } table, tbody, tr, td { display: block; width: auto; }
  td + td { border-left: 0; } body { padding: 0.5rem 0.75rem 3rem; }
}
`;
