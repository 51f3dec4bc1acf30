// One style for VS Code's themes, where its colours are given, and for a page of its own, light, dark and on paper.

export const STYLE = `
:root { color-scheme: light dark; --fg0: #1f2328; --dim0: #59636e; --bg0: #ffffff; --line0: #d1d9e0; --accent0: #0b63c5; --warn0: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --fg0: #e6e6e6; --dim0: #a3acb5; --bg0: #1b1d20; --line0: #3b4048; --accent0: #5fa8f5; --warn0: #e2b65b; } }
body { --fg: var(--vscode-foreground, var(--fg0)); --dim: var(--vscode-descriptionForeground, var(--dim0)); --bg: var(--vscode-editor-background, var(--bg0));
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--line0))); --accent: var(--vscode-charts-blue, var(--accent0)); --second: var(--vscode-charts-yellow, #d18616);
  --link: var(--vscode-textLink-foreground, var(--accent0)); --warn: var(--vscode-editorWarning-foreground, var(--warn0));
  margin: 0 auto; padding: 24px; max-width: 1080px; color: var(--fg); background: var(--bg);
  font: 14px/1.5 var(--vscode-font-family, system-ui, sans-serif); }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0; } h2 { font-size: 1.1rem; font-weight: 600; margin: 40px 0 12px; } h3 { font-size: 1rem; font-weight: 600; margin: 20px 0 6px; }
p { margin: 4px 0; } a { color: var(--link); } .dim { color: var(--dim); } .warn { color: var(--warn); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, button:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 2px; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 20px 0 0; padding: 0; list-style: none; }
.cards li { border: 1px solid var(--line); border-radius: 8px; padding: 14px 16px; }
.cards strong { display: block; font-size: 1.6rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr)); gap: 28px 32px; } .charts svg { max-width: 560px; }
figure { margin: 0 0 8px; min-width: 0; } figcaption { font-weight: 600; margin-bottom: 8px; } svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--fg); font-size: 13px; } .range { font-variant-numeric: tabular-nums; } .label, .figure, .tick { text-anchor: end; } .figure, .amount { font-variant-numeric: tabular-nums; }
.tick { fill: var(--dim) !important; font-size: 12px; dominant-baseline: middle; } .month { text-anchor: middle; }
.bar { fill: var(--accent); } .range { fill: var(--dim) !important; font-size: 12px !important; }
.tile { fill: var(--accent); fill-opacity: .22; stroke: var(--accent); stroke-width: 1; } .name { font-weight: 600; }
.band0 { fill: var(--accent); fill-opacity: .2; } .line0 { stroke: var(--accent); stroke-width: 2; fill: none; } .dot { fill: var(--accent); }
.band1 { fill: var(--second); fill-opacity: .2; } .line1 { stroke: var(--second); stroke-width: 2; stroke-dasharray: 6 3; fill: none; } .mark { fill: var(--fg); fill-opacity: .12; }
.keys { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 4px 0 0; padding: 0; } .keys li { display: flex; align-items: center; gap: 6px; } .keys svg { width: 18px; height: 10px; }
 .grid { stroke: var(--line); fill: none; }
summary { cursor: pointer; color: var(--link); margin-top: 6px; width: fit-content; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; padding: 6px 14px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { color: var(--dim); white-space: nowrap; } tbody th { overflow-wrap: anywhere; min-width: 140px; }
@media print { :root { color-scheme: light; --fg0: #000; --dim0: #444; --bg0: #fff; --line0: #bbb; --accent0: #0b63c5; } body { padding: 0; max-width: none; font-size: 11px; }
  h2, figure, tr { break-inside: avoid; } a { color: inherit; text-decoration: none; } details > summary { display: none; } .screen { display: none; } }
`;
