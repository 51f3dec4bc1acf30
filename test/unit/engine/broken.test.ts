// Bad input: what can be said is said, what cannot is listed with its reason, and a broken install ends the scan.
import { strict as assert } from 'node:assert';
import { createEngine } from '../../../src/core/analyzer';
import { AssetError, DEFAULT_SETTINGS } from '../../../src/core/index';
import { nodeAssets } from '../../../src/node/assets';
import { projectOf, sitesOf } from '../../helpers/project';

const CALL = 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4o", input="Hi")\n';

describe('bad input', () => {
  it('leaves the calls outside of a broken part', async () => {
    const python = `${CALL}\ndef broken(:\n  x = = 3\n\n\ndef fine():\n  return OpenAI().responses.create(model="o3", input="x")\n`;
    assert.deepEqual(
      (await sitesOf('py', python)).map(({ model }) => model.value),
      ['gpt-4o', 'o3'],
    );
    const typescript =
      "import OpenAI from 'openai';\nconst c = new OpenAI();\nawait c.responses.create({ model: 'o3', input: 'x' });\nfunction ( { ] = ;\nexport const f = () => c.responses.create({ model: 'gpt-4o', input: 'y' });\n";
    assert.deepEqual(
      (await sitesOf('ts', typescript)).map(({ model }) => model.value),
      ['o3', 'gpt-4o'],
    );
  });

  it('is skipped with a reason', async () => {
    const { project } = projectOf({
      'big.py': `${CALL}# ${'x'.repeat(1_000_000)}\n`,
      'min.js': `import "openai";${'a=1;'.repeat(6_000)}`,
      'binary.py': `${CALL}\0\0`,
      'r.ipynb':
        '{"metadata":{"kernelspec":{"language":"R"}},"cells":[{"cell_type":"code","source":"import openai"}],"x":"import openai \'openai\'"}',
    });
    const { files } = await project.scan();
    project.dispose();
    assert.deepEqual(Object.fromEntries(files.skipped.map(({ path, reason }) => [path, reason])), {
      'big.py': 'over 1 MB',
      'min.js': 'minified or generated',
      'binary.py': 'binary',
      'r.ipynb': 'not a Python notebook',
    });
  });

  it('is not a missing or damaged grammar: that ends the scan', async () => {
    const whole = nodeAssets('dist/assets');
    for (const python of [() => Promise.reject(new AssetError('x is missing')), async () => new Uint8Array(8)]) {
      const assets = { bytes: (name: string) => (name.includes('tree-sitter-python') ? python() : whole.bytes(name)) };
      const files = { readText: async () => CALL, exists: async () => true, list: async () => ['a.py'] };
      const project = createEngine({ assets, clock: { now: () => 0 } }).project({ files, trusted: true, settings: DEFAULT_SETTINGS });
      await assert.rejects(project.scan(), AssetError);
    }
  });
});
