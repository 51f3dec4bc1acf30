// JUnit's XML, for pipelines that show tests. https://github.com/testmoapp/junitxml
import XMLBuilder from 'fast-xml-builder';
import type { Check } from '../../model/check';
import type { Report } from '../../model/report';
import { placeOfViolation } from '../checkTable';
import { costWords, placeOf } from '../tableParts';

interface Case {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@file'?: string;
  readonly failure?: { readonly '@message': string; readonly '#text': string };
  readonly skipped?: { readonly '@message': string };
  readonly 'system-out'?: string;
}

function suite(name: string, cases: readonly Case[]): string {
  const counts = {
    '@tests': cases.length,
    '@failures': cases.filter(({ failure }) => failure).length,
    '@errors': 0,
    '@skipped': cases.filter(({ skipped }) => skipped).length,
  };
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });
  const body = builder.build(plain({ testsuites: { ...counts, testsuite: { '@name': name, ...counts, testcase: cases } } }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}

/** XML 1.0 knows no control characters, not even escaped ones. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'string' ? one.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/g, ' ') : one,
  );
}

/** A case for each call; what has no price is skipped, with the reason. */
export function reportJunit({ calls, currency }: Report): string {
  const cases = calls.map((call): Case => {
    const head = { '@name': `${placeOf(call)} ${call.model.value ?? '?'}`, '@classname': call.file, '@file': call.file };
    const reason = call.ignored ?? ('unpriced' in call.price ? call.price.unpriced : undefined);
    if (reason !== undefined) return { ...head, skipped: { '@message': reason } };
    return { ...head, 'system-out': costWords(call, currency) ?? '' };
  });
  return suite('outlay', cases);
}

/** A case for each violation, and one for each rule that holds. */
export function checkJunit({ rules, violations }: Check): string {
  const held = rules.filter((rule) => rule.held).map(({ rule, words }): Case => ({ '@name': words, '@classname': rule }));
  const broken = violations.map(
    (violation): Case => ({
      '@name': `${placeOfViolation(violation)}${violation.rule}`,
      '@classname': violation.rule,
      ...(violation.file === null ? {} : { '@file': violation.file }),
      failure: { '@message': violation.message, '#text': `${violation.message}\n${violation.fix}` },
    }),
  );
  return suite('outlay check', [...broken, ...held]);
}
