// The tree of calls, before it becomes VS Code's: classes of code, then groups, then calls.
import { modelName, type ReportCall } from '../../core/index';
import type { FolderProject } from '../engine/project';
import { NOTHING, sum, type Total, totalOfCalls } from '../text/total';
import type { FolderReport } from '../workspace/workspaceReport';

export const GROUPINGS = ['file', 'model', 'provider', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface CallNode {
  readonly kind: 'call';
  readonly id: string;
  readonly project: FolderProject;
  readonly call: ReportCall;
  readonly total: Total;
}

export interface GroupNode {
  readonly kind: 'class' | 'group';
  /** Unique in the tree, and the same as long as the group is: VS Code keeps what is expanded by it. */
  readonly id: string;
  readonly label: string;
  /** Of a group by file: where it is. */
  readonly file?: { readonly project: FolderProject; readonly path: string };
  readonly total: Total;
  readonly children: readonly TreeNode[];
}

export type TreeNode = CallNode | GroupNode;

/** The dearest first; what is unknown comes last. Classes are shown where there is more than production code. */
export function treeOf(reports: readonly FolderReport[], grouping: Grouping): readonly TreeNode[] {
  const calls = reports.flatMap(({ project, report }) => report.calls.map((call) => toNode(project, call, report.currency)));
  const classes = grouped(calls, ({ call }) => call.codeClass);
  if (classes.size <= 1) return groupsOf(calls, { grouping, prefix: '', folders: reports.length });
  return sorted(
    [...classes].map(([name, members]): GroupNode => {
      const children = groupsOf(members, { grouping, prefix: `${name}/`, folders: reports.length });
      return { kind: 'class', id: `class:${name}`, label: name, total: totalOfNodes(members), children };
    }),
  ).sort((a, b) => Number(isProduction(b)) - Number(isProduction(a)));
}

interface GroupOptions {
  readonly grouping: Grouping;
  readonly prefix: string;
  readonly folders: number;
}

function groupsOf(calls: readonly CallNode[], { grouping, prefix, folders }: GroupOptions): readonly GroupNode[] {
  const nameOf = ({ project, call }: CallNode) =>
    grouping === 'file' && folders > 1 ? `${project.folderName} · ${call.file}` : nameIn(call, grouping);
  const groups = [...grouped(calls, nameOf)].map(([label, members]): GroupNode => {
    const [first] = members;
    const file = grouping === 'file' && first ? { file: { project: first.project, path: first.call.file } } : {};
    return { kind: 'group', id: `${prefix}${grouping}:${label}`, label, ...file, total: totalOfNodes(members), children: sorted(members) };
  });
  return sorted(groups);
}

function nameIn(call: ReportCall, grouping: Grouping): string {
  if (grouping === 'file') return call.file;
  if (grouping === 'model') return modelName(call);
  return grouping === 'provider' ? (call.provider.value ?? 'unknown provider') : (call.task?.task ?? call.kind);
}

function toNode(project: FolderProject, call: ReportCall, currency: Total['currency']): CallNode {
  return { kind: 'call', id: `${project.folderName}:${call.id}`, project, call, total: totalOfCalls([call], currency) };
}

function totalOfNodes(nodes: readonly TreeNode[]): Total {
  return nodes.map(({ total }) => total).reduce(sum, NOTHING);
}

function sorted<T extends TreeNode>(nodes: readonly T[]): T[] {
  return [...nodes].sort((a, b) => amount(b) - amount(a));
}

function amount({ total }: TreeNode): number {
  if (total.priced === 0) return -1;
  return total.withVolume > 0 ? total.usdPerMonth : total.usdPer1000Calls;
}

function isProduction(node: TreeNode): boolean {
  return node.kind === 'class' && node.label === 'production';
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const members = groups.get(nameOf(item));
    if (members) members.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}
