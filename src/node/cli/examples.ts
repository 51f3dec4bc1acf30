// What --help shows below the options.
import type { Command } from 'commander';

/** By command; a test holds each against the command's own arguments and options. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  scan: ['outlay scan', 'outlay scan src --format html --out costs.html'],
  diff: ['outlay diff', 'outlay diff main...HEAD', 'outlay diff before.json after.json'],
  check: ['outlay check', 'outlay check --base origin/main --max-increase 10% --fail-on unpriced retired --only-new'],
  comment: ['outlay comment origin/main --threshold 1%', 'outlay comment origin/main --out comment.md'],
  merge: ['outlay merge reports --by owner --owners OWNERS', 'outlay merge reports --query "SELECT model, count(*) FROM calls GROUP BY 1"'],
  mcp: ['outlay mcp'],
  usage: ['outlay usage spans.jsonl --code services/shop'],
  init: ['outlay init --preset small'],
  tokens: ['outlay tokens prompt.md --model gpt-5', 'cat prompt.md | outlay tokens --compare'],
  models: ['outlay models qwen --open-weights', 'outlay models --host deepinfra'],
  price: ['outlay price gpt-4o --input 2000 --output 300', 'outlay price deepseek-chat --host deepseek --at 2026-11-30T09:00Z'],
  refresh: ['outlay refresh', 'outlay refresh --from models.dev', 'outlay refresh --forget'],
  deploy: ['outlay deploy gpt-oss-120b --gpu h200'],
  alternatives: ['outlay alternatives src/app.py:12'],
  switch: ['outlay switch src/app.py:12 --to zai-org/GLM-5.3-Flash@deepinfra', 'outlay switch src/app.py:12 --to gpt-4o@openai --write'],
  try: ['outlay try src/app.py:12 --to zai-org/GLM-5.3-Flash@deepinfra --fill question="Where is my order?"'],
  completion: ['eval "$(outlay completion bash)"', 'outlay completion fish | source'],
};

const EXIT_CODES = `Exit codes: 0 done, limits hold; 1 a limit of check is exceeded; 2 arguments, files or settings are at fault, or Outlay itself.
Environment: NO_COLOR, OUTLAY_CACHE (folder of index and refreshed prices), HTTPS_PROXY.`;

export function addExamples(program: Command): void {
  program.addHelpText('after', `\n${EXIT_CODES}`);
  for (const command of program.commands) {
    const examples = EXAMPLES[command.name()] ?? [];
    if (examples.length > 0) command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
  }
}
