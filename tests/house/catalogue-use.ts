import ts from 'typescript';
import { messagesOf } from './catalogue-messages.js';
import { filesBelow } from './sources.js';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  types: [],
  paths: { '@clusterbot/core': ['./packages/core/src/index.ts'] },
};

const keysOf = (type: ts.Type): readonly string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((each) =>
    each.isStringLiteral() || each.isNumberLiteral() ? [String(each.value)] : [],
  );

/** Handed on as a whole: to `Object.values` or to a variable with a type of its own. */
const isHandedOn = (node: ts.Node): boolean =>
  (ts.isVariableDeclaration(node.parent) && node.parent.type !== undefined) ||
  (ts.isCallExpression(node.parent) &&
    node.parent.expression !== node &&
    node.parent.expression.getText().startsWith('Object.'));

/** Where words are said: the import table keeps the catalogue from everything else. */
const SPEAKING = [
  'packages/core/src/app',
  'packages/core/src/conversation',
  'packages/core/src/i18n',
  'packages/cli/src',
];

/**
 * The paths of the messages that core or the command line reaches, found by type rather than by name: a key known only as one of
 * several counts for all of them, a group handed on as a whole for all that is in it.
 */
export const messagesUsed = (): ReadonlySet<string> => {
  const sources = SPEAKING.flatMap((folder) => filesBelow(folder, '.ts')).filter((path) => !path.endsWith('.test.ts'));
  const program = ts.createProgram([...sources], OPTIONS);
  const checker = program.getTypeChecker();
  const messages = messagesOf('vi');
  const keys = new Set(messages.flatMap(({ path }) => path.split('.')));
  const paths = new Map(messages.map(({ path, place }) => [place, path]));
  const found = new Set<string>();
  const mark = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) {
      const file = declaration.getSourceFile().fileName.replace(/^.*?(?=packages\/core\/src)/, '');
      const path = paths.get(`${file}:${declaration.pos}`);
      if (path !== undefined) found.add(path);
    }
  };
  const markAll = (type: ts.Type): void => {
    for (const property of type.getProperties()) mark(property);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && keys.has(node.name.text)) {
      mark(checker.getSymbolAtLocation(node.name));
      if (isHandedOn(node)) markAll(checker.getTypeAtLocation(node));
    } else if (ts.isElementAccessExpression(node)) {
      const type = checker.getTypeAtLocation(node.expression);
      for (const key of keysOf(checker.getTypeAtLocation(node.argumentExpression))) mark(type.getProperty(key));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) mark(checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    ts.forEachChild(node, visit);
  };
  for (const path of sources) {
    const file = program.getSourceFile(path);
    if (file !== undefined && !/\/i18n\/(?:vi|en)[/.]/.test(path)) visit(file);
  }
  return found;
};
