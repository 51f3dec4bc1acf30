import { strict as assert } from 'node:assert';
import { siteOf } from '../../helpers/project';

const ask = 'OpenAI().responses.create(model=MODEL, input="x")\n';

async function modelWith(head: string, model: string) {
  const site = await siteOf('py', `${head}from openai import OpenAI\n${ask.replace('MODEL', model)}`);
  return [site.model.value, site.model.origin];
}

describe('command line arguments', () => {
  const parser = 'import argparse\np = argparse.ArgumentParser()\n';

  it('have the default that is declared for their name', async () => {
    assert.deepEqual(
      await modelWith(
        `${parser}p.add_argument("--verbose")\np.add_argument("-m", "--model-name", default="gpt-4o")\na = p.parse_args()\n`,
        'a.model_name',
      ),
      ['gpt-4o', 'config'],
    );
  });

  it('go by dest where one is given', async () => {
    assert.deepEqual(await modelWith(`${parser}p.add_argument("--model", dest="m", default="gpt-4o")\na = p.parse_args()\n`, 'a.m'), [
      'gpt-4o',
      'config',
    ]);
  });

  it('without a default are unknown', async () => {
    assert.deepEqual(await modelWith(`${parser}p.add_argument("--model")\na = p.parse_args()\n`, 'a.model'), [null, 'unknown']);
  });

  it("typer's options carry a default too", async () => {
    const site = await siteOf(
      'py',
      'import typer\nfrom openai import OpenAI\ndef main(model: str = typer.Option("gpt-4o")):\n    OpenAI().responses.create(model=model, input="x")\n',
    );
    assert.deepEqual([site.model.value, site.model.origin], ['gpt-4o', 'config']);
  });
});

describe('a function that chooses', () => {
  it('among many names at run time gives none of them', async () => {
    const table =
      'def pick(n):\n    if n == "a":\n        return "gpt-4o"\n    elif n == "b":\n        return "gpt-4o-mini"\n    return n\n';
    assert.deepEqual(await modelWith(table, 'pick(input())'), [null, 'unknown']);
  });
});
