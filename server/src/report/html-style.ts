/** How the HTML report looks. */

/** The style of a page: light or dark, and made to be printed on A4. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --line: #767676; --soft: #f2f2f2; --bar: #2a6fbf; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #1b1b1b; --line: #8c8c8c; --soft: #2a2a2a; --bar: #6aa9f0; --bad: #ff8a80; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
.verdict { font-size: 1.15rem; font-weight: 600; }
.path { overflow-wrap: anywhere; }
.overview .path { overflow-wrap: break-word; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--soft); overflow-wrap: normal; }
tbody th { font-weight: normal; }
.figure { font-variant-numeric: tabular-nums; }
.state { white-space: nowrap; }
.uncovered, .missing, .unmet, .empty, .mentioned { font-weight: 600; }
.level-2 { padding-left: 1em; } .level-3 { padding-left: 2em; } .level-4 { padding-left: 3em; }
.level-5 { padding-left: 4em; } .level-6 { padding-left: 5em; }
table.bars td:last-child { text-align: right; white-space: nowrap; width: 1%; }
.bar { position: relative; height: 0.6rem; margin: 0.2rem 0; background: var(--soft); border: 1px solid var(--line); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar > * { position: absolute; top: 0; bottom: 0; left: 0; }
.bar .fill { background: var(--bar); }
.bar .excess { background: repeating-linear-gradient(135deg, var(--bad) 0 4px, transparent 4px 7px); }
.bar .limit { top: -0.2rem; bottom: -0.2rem; border-left: 2px solid var(--ink); }
.bar.uncounted .fill { background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 5px); }
.over { color: var(--bad); font-weight: 600; }
.wide { overflow-x: auto; }
table.map { font-variant-numeric: tabular-nums; border-collapse: separate; border-spacing: 2px; }
.map th, .map td { border: 1px solid transparent; padding: 0.1rem 0.25rem; overflow-wrap: normal; }
.map thead th { background: none; vertical-align: bottom; font-weight: normal; }
.map thead th span { display: block; max-height: 9rem; margin: 0 auto; writing-mode: vertical-rl; transform: rotate(180deg); text-align: left; }
.map tbody th { width: 100%; }
.map td { min-width: 2.4rem; text-align: center; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.map thead th:last-child, .map td:last-child { text-align: right; font-weight: 600; }
.map .group th { padding-top: 0.6rem; font-weight: 600; }
.map .enough { border-color: var(--line); }
.map .tagged { border: 1px dashed var(--line); }
.shade-1 { background: color-mix(in srgb, var(--bar) 13%, transparent); } .shade-2 { background: color-mix(in srgb, var(--bar) 22%, transparent); }
.shade-3 { background: color-mix(in srgb, var(--bar) 31%, transparent); } .shade-4 { background: color-mix(in srgb, var(--bar) 40%, transparent); }
article + article, .overview + article { border-top: 3px double var(--line); margin-top: 3rem; padding-top: 1rem; }
@page { size: A4; margin: 18mm; }
@media print {
  :root { --ink: #000000; --paper: #ffffff; --line: #767676; --soft: #eeeeee; --bar: #2a6fbf; --bad: #b3261e; color-scheme: light; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2, caption { break-after: avoid; }
  .map { font-size: 8pt; }
  .wide { overflow: visible; break-inside: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  article + article, .overview + article { break-before: page; border: 0; margin: 0; }
}`;
