// The scan of a project and the analysis of a document say the same of a file, whatever was looked at before.
import assert from 'node:assert/strict';
import { findingsIn, projectOf } from '../../helpers/project';

const FILES = {
  // scanned first: it loads the wrapper's file before that is scanned itself
  'a_app.py': `from llm import ask
from openai import OpenAI
def reply(q):
    return ask(q, model="gpt-4o-mini")
def other(q):
    return OpenAI().chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])
from llm import MODEL
`,
  'b_jobs.py': 'from llm import ask\ndef nightly(q):\n    return ask(q, model="gpt-4.1")\n',
  'llm.py': `from openai import OpenAI
MODEL = "gpt-4o"
def ask(prompt, model):
    return OpenAI().chat.completions.create(model=model, messages=[{"role": "user", "content": prompt}])
`,
};

describe('scan and editor', () => {
  it('find the same models, callers and costs', async () => {
    const { project } = projectOf(FILES);
    const { calls } = await project.scan();
    project.dispose();
    for (const path of Object.keys(FILES)) {
      const alone = (await findingsIn(FILES, path)).map(({ site, estimate }) => ({
        id: site.id,
        model: site.model.value,
        others: site.model.others,
        callers: estimate.callers?.length,
        usdPerCall: estimate.usdPerCall,
      }));
      const scanned = calls
        .filter(({ file }) => file === path)
        .map(({ id, model, callers, cost }) => ({
          id,
          model: model.value,
          others: model.others,
          callers: callers?.length,
          usdPerCall: cost.usdPerCall,
        }));
      assert.deepEqual(scanned, alone);
    }
    assert.equal(calls.find(({ file }) => file === 'llm.py')?.callers?.length, 2);
  });
});
