// Runs a test entry inside an extension host of the VS Code server, prints what it reports, exits with its result.
//
//   node out/harness/cli.mjs --kind=node|web [--folder=… | --workspace=….code-workspace | --empty]
//        [--restricted] [--vsix=<file>] [--grep=…] [--timeout=<s>]
import { parseArgs } from 'node:util';
import { runSuite } from './runSuite';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'node' },
    folder: { type: 'string', default: 'test/fixtures/workspace' },
    workspace: { type: 'string' },
    empty: { type: 'boolean', default: false },
    restricted: { type: 'boolean', default: false },
    vsix: { type: 'string' },
    grep: { type: 'string' },
    timeout: { type: 'string', default: '120' },
  },
});

// So that the handlers of 'exit' run, which end the server.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
runSuite({ ...values, kind: values.kind === 'web' ? 'web' : 'node', timeoutSeconds: Number(values.timeout) }).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
