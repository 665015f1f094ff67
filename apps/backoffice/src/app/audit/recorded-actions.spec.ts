import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUDGET_MOVEMENT_KINDS, PERSON_ACTIONS } from '@passerelle/contract';
import * as ts from 'typescript';
import '../app.texts';
import { eventText } from '../core/texts';

const API = join(__dirname, '../../../../api/src');
const NOT_THE_PRODUCT = /(^|\/)(testing|seed|assurance)\/|\.spec\.ts$/;

/** What stands in the gap of an action whose name is put together. */
const GAPS: Record<string, readonly string[]> = {
  'budget_line.${movement.kind}': BUDGET_MOVEMENT_KINDS,
  'commitment.${total}': ['cleared', 'paid'],
  'partner_region.${verb}': ['create', 'update'],
  'user.${action}': PERSON_ACTIONS,
  '${kind.name}.create': ['approval_threshold', 'crisis', 'instalment_template', 'partner_agreement', 'theme'],
  '${kind.name}.update': ['approval_threshold', 'crisis', 'instalment_template', 'partner_agreement', 'theme'],
  '${name}.export': ['agreements', 'claims', 'commitments', 'reports'],
  // `work.advance()`: the actions of the workflows.
  '${singular(this.tableOf(entity))}.${action}': [],
};

/** Workflows that are not called like the record they govern. */
const GOVERNED: Record<string, string> = {
  account: 'user',
  committee: 'application',
  on_behalf: 'decision',
  step: 'decision_step',
  workflow_of: 'project',
};

const files = globSync('**/*.ts', { cwd: API })
  .filter((path) => !NOT_THE_PRODUCT.test(path))
  .map((path) => ts.createSourceFile(path, readFileSync(join(API, path), 'utf8'), ts.ScriptTarget.Latest, true));

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const nodes = files.flatMap((file) => [...nodesOf(file)]);

/** Functions with a parameter `action: string`, by name: where it stands among the arguments. */
const recorders = new Map(
  nodes.filter(ts.isFunctionLike).flatMap((declared) => {
    const at = declared.parameters.findIndex(
      ({ name, type }) => name.getText() === 'action' && type?.kind === ts.SyntaxKind.StringKeyword,
    );
    return at < 0 || !declared.name ? [] : [[declared.name.getText(), at] as const];
  }),
);

/** The names an argument may stand for: literals, also behind a condition, and templates with their gaps filled. */
function namesIn(argument: ts.Node): string[] {
  return [...nodesOf(argument)].flatMap((node) => {
    if (ts.isStringLiteral(node)) return /^[a-z_]+\.[a-zA-Z-]+$/.test(node.text) ? [node.text] : [];
    if (!ts.isTemplateExpression(node)) return [];
    const template = node.getText().slice(1, -1);
    const fillings = GAPS[template] ?? [`no filling for ${template}`];
    return fillings.map((filling) => template.replace(/\$\{[^}]*\}/, filling));
  });
}

const recorded = nodes.filter(ts.isCallExpression).flatMap(({ expression, arguments: given }) => {
  const callee = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const argument = given[recorders.get(callee) ?? -1];
  return argument ? namesIn(argument) : [];
});

/** Every line of a workflow is an object that says where it leads `to`. */
const advanced = nodes.filter(ts.isPropertyAssignment).flatMap((line) => {
  const file = line.getSourceFile();
  if (!file.fileName.endsWith('.workflow.ts') || !ts.isObjectLiteralExpression(line.initializer)) return [];
  if (!line.initializer.properties.some(({ name }) => name?.getText() === 'to')) return [];
  const workflow = file.statements.find(({ pos, end }) => pos <= line.pos && line.end <= end)?.getText() ?? '';
  const name = (/(?:const|function) (\w+?)(?:Workflow)?\b/.exec(workflow)?.[1] ?? '').replace(
    /[A-Z]/g,
    (letter) => `_${letter.toLowerCase()}`,
  );
  return [`${GOVERNED[name] ?? name}.${line.name.getText()}`];
});

describe('the history', () => {
  const actions = [...new Set([...recorded, ...advanced])].sort();

  it('knows the actions that the API records', () => {
    expect(actions.length).toBeGreaterThan(150);
    expect(actions).toEqual(
      expect.arrayContaining(['project.update', 'decision_step.overrule', 'budget_line.opening', 'mail.fail']),
    );
  });

  it('has a sentence for each of them', () => {
    const general = eventText('no such action', 'Ada', {});
    expect(actions.filter((action) => eventText(action, 'Ada', {}) === general)).toEqual([]);
  });
});
