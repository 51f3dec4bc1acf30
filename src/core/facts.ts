// What is known of each file since the last scan, kept between runs: whether it is worth a look, and its call sites with all
// that they depend on. Figures are not kept: they depend on prices and settings.
import type { CallSite } from './model/callSite';
import { hashOf } from './model/hash';
import type { FactStore } from './ports';
import type { UsersAsked } from './resolve/dependencies';
import type { KeptOutline } from './resolve/outline';

export interface SiteFacts {
  readonly sites: readonly CallSite[];
  /** Hashes of the other files that were looked at; null: there was none. */
  readonly files: readonly (readonly [path: string, hash: string | null])[];
  readonly users: readonly UsersAsked[];
}

export interface FileFacts {
  readonly hash: string;
  /** The file system's word that the file is as it was; null: it must be read to know. */
  readonly stamp: string | null;
  /** The prefilter lets it pass. */
  readonly passes: boolean;
  /** Why it is not looked into. */
  readonly skipped?: string;
  readonly found?: SiteFacts;
  /** What it calls and imports, where that was asked for. */
  readonly outline?: KeptOutline;
}

export interface ProjectFacts {
  /** Of all paths: where a file appears or goes, names may mean another one. */
  readonly listing: string;
  readonly files: ReadonlyMap<string, FileFacts>;
}

export const NO_FACTS: ProjectFacts = { listing: '', files: new Map() };

/** What cannot be read, was written by another version or is damaged is no loss: it is found out again. */
export async function loadFacts(store: FactStore, version: string): Promise<ProjectFacts> {
  const text = await store.load().catch(() => null);
  const end = text?.indexOf('\n') ?? -1;
  if (text === null || end < 0) return NO_FACTS;
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== headOf(version, body)) return NO_FACTS;
  const { listing, files } = JSON.parse(body) as { listing: string; files: [string, FileFacts][] };
  return { listing, files: new Map(files) };
}

export async function saveFacts(store: FactStore, version: string, { listing, files }: ProjectFacts): Promise<void> {
  const body = JSON.stringify({ listing, files: [...files] });
  await store.save(`${headOf(version, body)}\n${body}`).catch(() => undefined);
}

/** The body is read only where it is whole. */
function headOf(version: string, body: string): string {
  return `outlay.facts/2 ${version} ${hashOf(body)}`;
}
