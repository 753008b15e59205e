import ts from 'typescript';
import { expect, it } from 'vitest';
import { importsOf, isTest, lineOf, nodesOf, packageSources, type Source } from './sources.js';

const below = (...folders: readonly string[]): readonly Source[] =>
  packageSources().filter(
    (source) => !isTest(source) && folders.some((folder) => source.path.startsWith(`packages/core/src/${folder}`)),
  );

const found = (sources: readonly Source[], is: (node: ts.Node) => boolean): readonly string[] =>
  sources.flatMap((source) =>
    nodesOf(source.tree)
      .filter(is)
      .map((node) => `${source.path}:${lineOf(source, node)} ${node.getText(source.tree).slice(0, 60)}`),
  );

const isMember = (node: ts.Node, object: string, names: readonly string[]): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === object &&
  names.includes(node.name.text);

const readsClock = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date' &&
    (node.arguments?.length ?? 0) === 0) ||
  (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date') ||
  isMember(node, 'Date', ['now']) ||
  isMember(node, 'Math', ['random']) ||
  isMember(node, 'performance', ['now', 'timeOrigin']) ||
  isMember(node, 'TZDate', ['tz']);

const CLOCK_READERS =
  /\b(isToday|isTomorrow|isYesterday|isFuture|isPast|isThis[A-Z]\w+|(start|end)Of(Today|Tomorrow|Yesterday)|formatDistanceToNow\w*|constructNow)\b/;

it('the parser sees what it is asked for', () => {
  const tree = ts.createSourceFile(
    'x.ts',
    'new Date(); Date.now(); Math.random(); new Date(1); try { a() } catch {}',
    99,
    true,
  );
  const nodes = nodesOf(tree);
  expect(nodes.filter(readsClock)).toHaveLength(3);
  expect(nodes.filter(ts.isTryStatement)).toHaveLength(1);
});

it('nothing in core reads the clock or rolls dice; both come in through ports', () => {
  expect(found(below(''), readsClock)).toEqual([]);
});

it('date-fns is not asked for the time', () => {
  const wrong = below('').filter(
    (source) =>
      CLOCK_READERS.test(source.text) && importsOf(source).some(({ specifier }) => specifier.startsWith('date-fns')),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('domain, language and conversation return what a person can cause and never try', () => {
  expect(found(below('domain/', 'language/', 'conversation/'), ts.isTryStatement)).toEqual([]);
});

it('nothing in core waits or looks at its environment', () => {
  const waits = (node: ts.Node): boolean =>
    (ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      ['setTimeout', 'setInterval', 'setImmediate', 'fetch'].includes(node.expression.text)) ||
    isMember(node, 'process', ['env', 'argv', 'cwd', 'exit']);
  expect(found(below('domain/', 'language/', 'conversation/', 'i18n/', 'app/'), waits)).toEqual([]);
});

it('there are no ignored type errors and no unfinished work', () => {
  const unfinished = new RegExp(
    ['@ts-(ignore|nocheck|expect-error)', '\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', 'not ' + 'implemented'].join('|'),
  );
  const wrong = packageSources().filter(({ text }) => unfinished.test(text));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
