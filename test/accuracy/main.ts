// Scans labelled files inside their repositories and prints the scorer's table.
//
//   npm run accuracy -- --labels dev.json --checkouts DIR --scorer score.mjs [--out findings.json] [--show misses]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createEngine } from '../../src/core/analyzer';
import type { CallSite } from '../../src/core/index';
import { DEFAULT_SETTINGS } from '../../src/core/index';
import { sourceKind } from '../../src/core/syntax/language';
import { nodeAssets } from '../../src/node/assets';
import { nodeFileSystem } from '../../src/node/fileSystem';

const labelsSchema = z.array(z.looseObject({ repo: z.string(), path: z.string() }));

const { values: args } = parseArgs({
  options: {
    labels: { type: 'string' },
    checkouts: { type: 'string' },
    scorer: { type: 'string' },
    out: { type: 'string', default: join(tmpdir(), 'outlay-findings.json') },
    show: { type: 'string' },
  },
});

async function main(): Promise<void> {
  if (!args.labels || !args.checkouts) throw new Error('usage: npm run accuracy -- --labels FILE --checkouts DIR [--scorer FILE]');
  const labels = labelsSchema.parse(JSON.parse(readFileSync(args.labels, 'utf8')));
  const findings: object[] = [];
  for (const repo of new Set(labels.map((one) => one.repo))) {
    const root = join(args.checkouts, repo.replace('/', '+'));
    if (!existsSync(root)) console.error(`missing: ${root}`);
    else
      findings.push(...(await scanRepository(repo, root, [...new Set(labels.filter((one) => one.repo === repo).map((one) => one.path))])));
  }
  writeFileSync(args.out, JSON.stringify(findings, null, 1));
  console.error(`${findings.length} findings → ${args.out}`);
  if (args.scorer) score(args.scorer, args.labels);
}

async function scanRepository(repo: string, root: string, paths: readonly string[]): Promise<object[]> {
  const engine = createEngine({ assets: nodeAssets('dist/assets'), clock: { now: () => Date.now() } });
  const project = engine.project({ files: nodeFileSystem(root), trusted: true, settings: DEFAULT_SETTINGS });
  const findings: object[] = [];
  for (const path of paths.filter((one) => sourceKind(one) !== null)) {
    const text = readFileSync(join(root, path), 'utf8');
    const sites = await project.callSites({ path, languageId: '', text, version: 0 });
    findings.push(...sites.map((site) => toFinding(repo, site)));
    project.close(path);
  }
  return findings;
}

function toFinding(repo: string, site: CallSite): object {
  const messages = site.prompt.messages.map(({ pieces }) =>
    pieces.map((piece) => ('text' in piece ? piece.text : `{{${piece.hole}}}`)).join(''),
  );
  return {
    ...{ repo, path: site.path, cell: site.cell, line: site.range.startLine, endLine: site.range.endLine },
    ...{ sdk: site.sdk, api: site.api, kind: site.kind, level: site.level },
    ...{ provider: site.provider.value, model: site.model.value, promptText: messages.join('\n\n') },
    ...{ modelOrigin: site.model.origin, modelReason: site.model.reason, providerReason: site.provider.reason },
  };
}

function score(scorer: string, labels: string): void {
  const show = args.show ? ['--show', args.show] : [];
  const done = spawnSync(process.execPath, [scorer, '--labels', labels, '--findings', args.out, ...show], { stdio: 'inherit' });
  process.exitCode = done.status ?? 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
