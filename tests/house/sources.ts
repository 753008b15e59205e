import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** One import or re-export as written. */
export type Import = { readonly specifier: string; readonly typeOnly: boolean; readonly line: number };

/** A source of the project; `path` from the root, with slashes. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

const SKIPPED = new Set(['node_modules', 'dist', '.git']);

/** Files below a folder whose names end so, without what is installed or built. */
export const filesBelow = (folder: string, ...endings: readonly string[]): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(ROOT, folder, entry.name);
      const name = relative(ROOT, path).split(sep).join('/');
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(name, ...endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [name] : [];
    })
    .sort();

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const parse = (path: string): Source => {
  const text = read(path);
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023) };
};

export const isTest = ({ path }: Pick<Source, 'path'>): boolean => path.endsWith('.test.ts');

let packages: readonly Source[] | null = null;

/** Every TypeScript source of the packages, tests beside them included; parsed once. */
export const packageSources = (): readonly Source[] => {
  packages ??= filesBelow('packages', '.ts')
    .filter((path) => path.includes('/src/'))
    .map(parse);
  return packages;
};

let tests: readonly Source[] | null = null;

export const testSources = (): readonly Source[] => {
  tests ??= filesBelow('tests', '.ts').map(parse);
  return tests;
};

export const lineOf = ({ tree }: Source, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

const walked = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** Every node of a source, depth first. */
export const nodesOf = (tree: ts.SourceFile): readonly ts.Node[] => {
  const known = walked.get(tree);
  if (known !== undefined) return known;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  walked.set(tree, nodes);
  return nodes;
};

const onlyTypes = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) {
    const clause = node.exportClause;
    return (
      node.isTypeOnly ||
      (clause !== undefined && ts.isNamedExports(clause) && clause.elements.every((each) => each.isTypeOnly))
    );
  }
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((each) => each.isTypeOnly)
  );
};

const readImports = (source: Source): readonly Import[] => {
  const found: Import[] = [];
  for (const node of nodesOf(source.tree)) {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      if (ts.isStringLiteral(node.moduleSpecifier))
        found.push({ specifier: node.moduleSpecifier.text, typeOnly: onlyTypes(node), line: lineOf(source, node) });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument))
        found.push({ specifier: argument.text, typeOnly: false, line: lineOf(source, node) });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal))
        found.push({ specifier: literal.text, typeOnly: true, line: lineOf(source, node) });
    }
  }
  return found;
};

const imported = new WeakMap<Source, readonly Import[]>();

/** What a source imports, re-exports included; dynamic imports count as values. */
export const importsOf = (source: Source): readonly Import[] => {
  const known = imported.get(source) ?? readImports(source);
  imported.set(source, known);
  return known;
};

/** The source a relative import leads to, as a path from the root; null when it leaves the project's sources. */
export const targetOf = (path: string, specifier: string): string | null => {
  if (!specifier.startsWith('.')) return null;
  const absolute = resolve(ROOT, dirname(path), specifier.replace(/\.js$/, '.ts'));
  return relative(ROOT, absolute).split(sep).join('/');
};
