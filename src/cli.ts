import { TOOL_VERSION } from './core/index';

const [first, ...more] = process.argv.slice(2);
if (more.length === 0 && (first === '--version' || first === '-V')) process.stdout.write(`${TOOL_VERSION}\n`);
else void import('./program.js').then(({ run }) => run());
