import ts from 'typescript';
import { filesBelow, read } from './sources.js';

/** One message of one language as it is written in its file. */
export type Message = {
  /** `report.ask.count`. */
  readonly path: string;
  /** Every string a reader may be shown, both sides of a choice; a parameter stands as `‹name›`. */
  readonly texts: readonly string[];
  /** Parameters its type names; only the reference language writes them. */
  readonly declared: readonly string[];
  /** Parameters its text or its choices make use of. */
  readonly used: readonly string[];
  /** Its file and the position of its property there. */
  readonly place: string;
};

export type Language = 'vi' | 'en';

const folderOf = (language: Language): string => `packages/core/src/i18n/${language}`;

const catalogueFiles = (language: Language): readonly string[] => filesBelow(folderOf(language), '.ts');

const bare = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? bare(node.expression)
    : node;

const templateText = (node: ts.TemplateExpression): string =>
  node.head.text +
  node.templateSpans
    .map(
      ({ expression, literal }) =>
        `‹${ts.isPropertyAccessExpression(expression) ? expression.name.text : ts.isIdentifier(expression) ? expression.text : '…'}›${literal.text}`,
    )
    .join('');

const textsIn = (node: ts.Node): readonly string[] => {
  // What a choice compares with is not shown.
  if (ts.isBinaryExpression(node)) return [];
  const own = ts.isStringLiteralLike(node) ? [node.text] : ts.isTemplateExpression(node) ? [templateText(node)] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...textsIn(child));
  });
  return [...own, ...below].filter((text) => text !== '');
};

const namesIn = (node: ts.Node, named: (node: ts.Node) => string | null): readonly string[] => {
  const own = named(node);
  const below: string[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...namesIn(child, named));
  });
  return own === null ? below : [own, ...below];
};

/** Members of the one parameter that the body reads, whether it is taken whole or apart. */
const parametersUsed = (node: ts.Expression): readonly string[] => {
  if (!ts.isArrowFunction(node)) return [];
  const name = node.parameters[0]?.name;
  if (name === undefined) return [];
  if (ts.isIdentifier(name))
    return namesIn(node.body, (each) =>
      ts.isPropertyAccessExpression(each) && ts.isIdentifier(each.expression) && each.expression.text === name.text
        ? each.name.text
        : null,
    );
  const taken = namesIn(name, (each) => (ts.isIdentifier(each) ? each.text : null));
  return namesIn(node.body, (each) => (ts.isIdentifier(each) && taken.includes(each.text) ? each.text : null));
};

const parametersDeclared = (node: ts.Expression): readonly string[] => {
  if (!ts.isArrowFunction(node)) return [];
  const type = node.parameters[0]?.type;
  if (type === undefined || !ts.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((member) => (member.name && ts.isIdentifier(member.name) ? [member.name.text] : []));
};

const messagesBelow = (path: string, node: ts.Expression, file: string, at: number): readonly Message[] => {
  const value = bare(node);
  if (ts.isObjectLiteralExpression(value))
    return value.properties.flatMap((property) => {
      if (!ts.isPropertyAssignment(property)) return [];
      const name =
        ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name) || ts.isNumericLiteral(property.name);
      const key = name ? (property.name as ts.Identifier).text : '?';
      return messagesBelow(`${path}.${key}`, property.initializer, file, property.pos);
    });
  const body = ts.isArrowFunction(value) ? value.body : value;
  return [
    {
      path,
      texts: textsIn(body),
      declared: parametersDeclared(value),
      used: parametersUsed(value),
      place: `${file}:${at}`,
    },
  ];
};

const messagesOfFile = (file: string): readonly Message[] => {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2023, true);
  return tree.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      exported && ts.isIdentifier(name) && initializer !== undefined
        ? messagesBelow(name.text, initializer, file, initializer.pos)
        : [],
    );
  });
};

/** Every message of a language, in the order of the files. */
export const messagesOf = (language: Language): readonly Message[] => catalogueFiles(language).flatMap(messagesOfFile);
