// What the narrow page of a call has beside the report's style.

export const CALL_STYLE = `
body.call { padding: 8px 16px 24px; font-size: var(--vscode-font-size, 13px); background: var(--vscode-sideBar-background, var(--bg)); }
.call h1 { font-size: 1.15rem; overflow-wrap: anywhere; } .call h2 { margin: 22px 0 6px; font-size: 1rem; }
.cost { margin-top: 10px; } .cost strong { font-size: 1.7rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.part0 { fill: var(--vscode-charts-blue, #3a86d8); } .part1 { fill: var(--vscode-charts-yellow, #d18616); } .part2 { fill: var(--vscode-charts-green, #388a34); }
.part3 { fill: var(--vscode-charts-purple, #8a63d2); } .part4 { fill: var(--vscode-charts-red, #c4314b); }
.legend, .tornado { list-style: none; margin: 8px 0 0; padding: 0; }
.legend li { display: grid; grid-template-columns: 12px 1fr auto; gap: 8px; padding: 3px 0; align-items: baseline; font-variant-numeric: tabular-nums; } .key { width: 10px; height: 10px; }
.tornado li { display: grid; grid-template-columns: 1fr auto; gap: 0 8px; padding: 5px 0; font-variant-numeric: tabular-nums; } .tornado svg { grid-column: 1 / -1; margin-top: 3px; }
.swing { fill: var(--accent); } .now { stroke: var(--fg); stroke-width: 2; }
.slider { display: grid; grid-template-columns: 1fr 110px; gap: 4px 8px; align-items: center; margin: 8px 0; } .slider input[type=range], .slider p { grid-column: 1 / -1; width: 100%; margin: 0; }
input, select { color: var(--vscode-input-foreground, inherit); background: var(--vscode-input-background, var(--bg)); border: 1px solid var(--vscode-input-border, var(--line)); border-radius: 3px; padding: 3px 6px; font: inherit; min-width: 0; }
input[type=range] { padding: 0; accent-color: var(--accent); }
input:focus-visible, select:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 1px; }
button { font: inherit; cursor: pointer; color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, var(--accent)); border: 1px solid var(--vscode-button-border, transparent); border-radius: 3px; padding: 4px 12px; }
button:disabled, input:disabled { opacity: .5; cursor: default; }
#reset { color: var(--vscode-button-secondaryForeground, var(--fg)); background: var(--vscode-button-secondaryBackground, transparent); border-color: var(--line); }
button.sort { color: inherit; background: none; border: none; padding: 0; } th[aria-sort=ascending] .sort::after { content: ' ↑'; } th[aria-sort=descending] .sort::after { content: ' ↓'; }
#alternatives td { white-space: nowrap; text-align: right; } #alternatives th[scope=col]:not(:first-child) { text-align: right; } #alternatives tbody th { min-width: 0; }
#hosting-form { display: grid; gap: 6px; margin: 8px 0; } #hosting-form label { display: grid; grid-template-columns: 1fr 1fr; align-items: center; gap: 8px; }
.plan { margin: 12px 0 0; } .plan dt { font-weight: 600; margin-top: 8px; } .plan dd { margin: 0; } .plan dd span { display: block; }
.filters { display: grid; gap: 6px; margin: 8px 0; } .filters label { display: grid; grid-template-columns: 1fr 1fr; align-items: center; gap: 8px; } #others ul { padding-left: 18px; }
#alternatives tbody tr:first-child > * { border-bottom: none; padding-bottom: 0; } #alternatives .facts td { white-space: normal; text-align: left; color: var(--dim); padding-top: 2px; overflow-wrap: anywhere; }
tbody[hidden] { display: none; }
`;
