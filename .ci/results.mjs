// Reads what failed from the .trx files of a test run.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescape = text =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? all));

const attribute = (attributes, name) => unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
const element = (body, name) => unescape(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(body)?.[1] ?? '');

/** The failed tests of all files in a folder: name, message and trace, and where the runner finds the method. */
export function failedTests(folder) {
  return readdirSync(folder).filter(file => file.endsWith('.trx')).flatMap(file => failedIn(readFileSync(join(folder, file), 'utf8')));
}

function failedIn(report) {
  const methods = new Map();
  for (const [, test, body] of report.matchAll(/<UnitTest ((?:"[^"]*"|[^">])*)>(.*?)<\/UnitTest>/gs)) {
    const method = /<TestMethod ((?:"[^"]*"|[^">])*)>/.exec(body)?.[1] ?? '';
    methods.set(attribute(test, 'id'), {
      assembly: attribute(method, 'codeBase'),
      method: `${attribute(method, 'className')}.${attribute(method, 'name')}`,
    });
  }

  const results = [...report.matchAll(/<UnitTestResult ((?:"[^"]*"|[^">])*)(?<!\/)>(.*?)<\/UnitTestResult>/gs)];
  return results
    .filter(([, result]) => attribute(result, 'outcome') === 'Failed')
    .map(([, result, body]) => ({
      name: attribute(result, 'testName') || '(a test without a name)',
      message: element(body, 'Message'),
      trace: element(body, 'StackTrace'),
      ...methods.get(attribute(result, 'testId')),
    }));
}
