// Languages that share their packages: an SDK's data is written once for each family.
import type { LanguageId } from './callSite';

export const FAMILIES = ['python', 'ecmascript', 'go', 'java', 'csharp', 'ruby', 'php', 'rust', 'swift', 'shell'] as const;
export type Family = (typeof FAMILIES)[number];

const BY_LANGUAGE: Readonly<Record<LanguageId, Family>> = {
  ...{ python: 'python', typescript: 'ecmascript', tsx: 'ecmascript', javascript: 'ecmascript' },
  ...{ go: 'go', java: 'java', kotlin: 'java', csharp: 'csharp', ruby: 'ruby', php: 'php', rust: 'rust', swift: 'swift', shell: 'shell' },
};

export function familyOf(language: LanguageId): Family {
  return BY_LANGUAGE[language];
}
