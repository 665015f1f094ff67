import { descendants, type XmlElement } from './xml-element';
import { parseXPath, type XPath, type XPathFunction, type XPathOperator, type XPathStep } from './xpath-parser';

const NUMBER = /^\s*-?(\d+(\.\d*)?|\.\d+)\s*$/;

/** What a path selects: an element, or an attribute or text of one. */
export interface XmlNode {
  readonly element: XmlElement;
  readonly value: string;
  readonly attribute?: string;
}

type Result = boolean | number | string | XmlNode[];

/** What an expression is evaluated for; `group` is the value that a loop of the ruleset calls `$1`. */
interface Scope {
  readonly node: XmlNode;
  readonly group: string;
}

const compiled = new Map<string, XPath>();

/** The nodes that a path selects. */
export function select(path: string, from: XmlElement, group = ''): XmlNode[] {
  const result = evaluate(compile(path), { node: elementNode(from), group });
  return Array.isArray(result) ? result : [];
}

/** Whether an expression is true of an element. */
export function holds(expression: string, of: XmlElement, group = ''): boolean {
  return toBoolean(evaluate(compile(expression), { node: elementNode(of), group }));
}

export function elementNode(element: XmlElement): XmlNode {
  return { element, value: element.text };
}

/** Expressions come from the ruleset only, so there are few. */
function compile(source: string): XPath {
  const tree = compiled.get(source) ?? parseXPath(source);
  compiled.set(source, tree);
  return tree;
}

function evaluate(tree: XPath, scope: Scope): Result {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'string':
      // The ruleset writes the value of a loop as '$1'; put in as a value, it cannot break out of the expression.
      return tree.value === '$1' ? scope.group : tree.value;
    case 'call':
      return FUNCTIONS[tree.name](evaluate(tree.argument, scope));
    case 'operation':
      return OPERATORS[tree.operator](evaluate(tree.left, scope), evaluate(tree.right, scope));
    case 'path':
      return tree.steps.reduce(
        (nodes, step) => nodes.flatMap((node) => take(step, { ...scope, node })),
        START[tree.from](scope.node),
      );
  }
}

const FUNCTIONS: Readonly<Record<XPathFunction, (argument: Result) => Result>> = {
  count: (argument) => (Array.isArray(argument) ? argument.length : 0),
  not: (argument) => !toBoolean(argument),
  number: (argument) => toNumbers(argument)[0] ?? NaN,
};

const OPERATORS: Readonly<Record<XPathOperator, (left: Result, right: Result) => Result>> = {
  or: (left, right) => toBoolean(left) || toBoolean(right),
  and: (left, right) => toBoolean(left) && toBoolean(right),
  '=': (left, right) => areEqual(left, right, true),
  '!=': (left, right) => areEqual(left, right, false),
  '<': (left, right) => somePair(toNumbers(left), toNumbers(right), (a, b) => a < b),
  '>': (left, right) => somePair(toNumbers(left), toNumbers(right), (a, b) => a > b),
  '>=': (left, right) => somePair(toNumbers(left), toNumbers(right), (a, b) => a >= b),
  '+': (left, right) => (toNumbers(left)[0] ?? NaN) + (toNumbers(right)[0] ?? NaN),
  '|': (left, right) => [left, right].flatMap((side) => (Array.isArray(side) ? side : [])),
};

const START: Readonly<Record<'here' | 'root' | 'anywhere', (node: XmlNode) => XmlNode[]>> = {
  here: (node) => [node],
  root: ({ element }) => [documentNode(element)],
  anywhere: ({ element }) => {
    const document = documentNode(element);
    return [document, ...descendants(document.element).map(elementNode)];
  },
};

const AXES: Readonly<Record<XPathStep['axis'], (element: XmlElement, name: string) => XmlNode[]>> = {
  child: ({ children }, name) => children.filter((child) => child.name === name && !child.foreign).map(elementNode),
  attribute: (element, name) => {
    const value = element.attributes[name];
    return value === undefined ? [] : [{ element, attribute: name, value }];
  },
  parent: ({ parent }) => (parent ? [elementNode(parent)] : []),
  // Blank text is no content: the rules that ask for text want something to read.
  text: (element) => (element.text.trim() === '' ? [] : [elementNode(element)]),
};

function take(step: XPathStep, scope: Scope): XmlNode[] {
  return step.predicates.reduce(
    (nodes, predicate) => nodes.filter((node, index) => admits(evaluate(predicate, { ...scope, node }), index + 1)),
    AXES[step.axis](scope.node.element, step.name),
  );
}

/** A number is a place in the list, anything else a condition. */
function admits(result: Result, place: number): boolean {
  return typeof result === 'number' ? result === place : toBoolean(result);
}

/** Stands for the document, whose only child is the root. */
function documentNode(element: XmlElement): XmlNode {
  let root = element;
  while (root.parent) root = root.parent;
  return elementNode({ name: '', line: 1, attributes: {}, children: [root], foreign: false, text: '' });
}

function areEqual(left: Result, right: Result, wanted: boolean): boolean {
  if (typeof left === 'number' || typeof right === 'number') {
    return somePair(toNumbers(left), toNumbers(right), (a, b) => (a === b) === wanted);
  }
  return somePair(toTexts(left), toTexts(right), (a, b) => (a === b) === wanted);
}

/** XPath compares lists of nodes by whether any two of them fit. */
function somePair<T>(left: readonly T[], right: readonly T[], fits: (a: T, b: T) => boolean): boolean {
  return left.some((a) => right.some((b) => fits(a, b)));
}

function toBoolean(result: Result): boolean {
  return Array.isArray(result) ? result.length > 0 : Boolean(result);
}

function toTexts(result: Result): string[] {
  return Array.isArray(result) ? result.map(({ value }) => value) : [String(result)];
}

function toNumbers(result: Result): number[] {
  return toTexts(result).map((text) => (NUMBER.test(text) ? Number(text) : NaN));
}
