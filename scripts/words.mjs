// node scripts/words.mjs: every message of both languages side by side, as one Markdown page on stdout, for reading through.
// A parameter stands as ‹name›; what depends on something is shown as all it may become, one to a line.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'packages', 'core', 'src', 'i18n');

const bare = (node) =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;

const nameOf = (expression) => (ts.isPropertyAccessExpression(expression) ? expression.name.text : null);

/** All that an expression may become. */
const variants = (given) => {
  const node = bare(given);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...variants(node.whenTrue), ...variants(node.whenFalse)];
  if (ts.isArrayLiteralExpression(node)) return [node.elements.map((each) => variants(each)[0]).join(' – ')];
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (begun, { expression, literal }) =>
        begun.flatMap((start) => variants(expression).map((middle) => start + middle + literal.text)),
      [node.head.text],
    );
  return [`‹${nameOf(node) ?? node.getText()}›`];
};

const messages = (path, given) => {
  const node = bare(given);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) ? messages([...path, property.name.text], property.initializer) : [],
    );
  return [[path.join('.'), variants(ts.isArrowFunction(node) ? node.body : node)]];
};

const area = (language, file) => {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(FOLDER, language, file), 'utf8'),
    ts.ScriptTarget.ES2023,
    true,
  );
  return source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      ? statement.declarationList.declarations.flatMap(({ initializer }) => messages([], initializer))
      : [],
  );
};

const cell = (texts) => texts.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join('<br>');

console.log('# Words on screen');
for (const file of readdirSync(join(FOLDER, 'vi')).sort()) {
  const english = new Map(area('en', file));
  console.log(`\n## ${file.replace(/\.ts$/, '')}\n\n| message | Vietnamese | English |\n|---|---|---|`);
  for (const [path, texts] of area('vi', file))
    console.log(`| ${path} | ${cell(texts)} | ${cell(english.get(path) ?? [])} |`);
}
