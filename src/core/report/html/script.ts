/** In VS Code: a click on a place asks the extension to show it, and newer figures take the place of the old. Runs in the page. */
export const SCRIPT = `
const vscode = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-call]');
  if (!link) return;
  event.preventDefault();
  vscode.postMessage({ kind: 'open', id: link.dataset.call });
});
addEventListener('message', ({ data }) => {
  const report = document.getElementById('report');
  const open = [...report.querySelectorAll('details')].map((one) => one.open);
  report.innerHTML = data.html;
  for (const [index, one] of report.querySelectorAll('details').entries()) one.open = open[index] ?? false;
});
`;
