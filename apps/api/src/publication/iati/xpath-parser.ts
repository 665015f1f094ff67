/** The part of XPath 1.0 that rulesets use, as a tree. */
export type XPath =
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'operation'; operator: XPathOperator; left: XPath; right: XPath }
  | { kind: 'call'; name: XPathFunction; argument: XPath }
  | { kind: 'path'; from: 'here' | 'root' | 'anywhere'; steps: XPathStep[] };

export type XPathOperator = 'or' | 'and' | '=' | '!=' | '<' | '>' | '>=' | '+' | '|';
export type XPathFunction = 'count' | 'not' | 'number';

export interface XPathStep {
  axis: 'child' | 'attribute' | 'parent' | 'text';
  name: string;
  predicates: XPath[];
}

const TOKEN = /\s*(\/\/|\.\.|!=|>=|[/@()[\]|=<>+]|'[^']*'|"[^"]*"|\d+(?:\.\d+)?|[A-Za-z_][\w:.-]*)/y;

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly XPathOperator[])[] = [['or'], ['and'], ['=', '!='], ['<', '>', '>='], ['+'], ['|']];
const FUNCTIONS: readonly XPathFunction[] = ['count', 'not', 'number'];

/** Parses an expression; throws a `SyntaxError` on what the rulesets do not use, so that no rule is silently skipped. */
export function parseXPath(source: string): XPath {
  return new XPathParser(source).parse();
}

class XPathParser {
  private readonly tokens: string[];
  private at = 0;

  constructor(private readonly source: string) {
    this.tokens = tokenise(source);
  }

  parse(): XPath {
    const tree = this.operation(0);
    if (this.at < this.tokens.length) throw this.unexpected();
    return tree;
  }

  private operation(level: number): XPath {
    const operators = LEVELS[level];
    if (!operators) return this.primary();
    let left = this.operation(level + 1);
    for (let operator = this.takeOneOf(operators); operator; operator = this.takeOneOf(operators)) {
      left = { kind: 'operation', operator, left, right: this.operation(level + 1) };
    }
    return left;
  }

  private primary(): XPath {
    const token = this.tokens[this.at] ?? '';
    if (/^\d/.test(token)) return { kind: 'number', value: Number(this.take()) };
    if (/^['"]/.test(token)) return { kind: 'string', value: this.take().slice(1, -1) };
    if (this.takeOneOf(['('])) return this.closing(')', this.operation(0));
    const name = this.tokens[this.at + 1] === '(' ? this.takeOneOf(FUNCTIONS) : undefined;
    return name ? this.call(name) : this.path();
  }

  private call(name: XPathFunction): XPath {
    this.take();
    return this.closing(')', { kind: 'call', name, argument: this.operation(0) });
  }

  private path(): XPath {
    const start = this.takeOneOf(['/', '//']);
    const from = start === undefined ? 'here' : start === '/' ? 'root' : 'anywhere';
    const steps = [this.step()];
    while (this.takeOneOf(['/'])) steps.push(this.step());
    return { kind: 'path', from, steps };
  }

  private step(): XPathStep {
    if (this.takeOneOf(['..'])) return { axis: 'parent', name: '..', predicates: [] };
    const axis = this.takeOneOf(['@']) ? 'attribute' : 'child';
    const name = this.take();
    if (!/^[A-Za-z_]/.test(name)) throw this.unexpected();
    if (axis === 'child' && name === 'text' && this.takeOneOf(['('])) {
      return this.closing(')', { axis: 'text', name, predicates: [] });
    }
    const predicates: XPath[] = [];
    while (this.takeOneOf(['['])) predicates.push(this.closing(']', this.operation(0)));
    return { axis, name, predicates };
  }

  private closing<T>(token: string, inside: T): T {
    if (!this.takeOneOf([token])) throw this.unexpected();
    return inside;
  }

  private takeOneOf<T extends string>(tokens: readonly T[]): T | undefined {
    const token = tokens.find((candidate) => candidate === this.tokens[this.at]);
    if (token !== undefined) this.at += 1;
    return token;
  }

  private take(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw this.unexpected();
    this.at += 1;
    return token;
  }

  private unexpected(): SyntaxError {
    return new SyntaxError(`unexpected "${this.tokens[this.at] ?? 'end'}" in ${this.source}`);
  }
}

function tokenise(source: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    tokens.push(match[1] ?? '');
    end = TOKEN.lastIndex;
  }
  if (source.slice(end).trim() !== '') throw new SyntaxError(`unexpected "${source.slice(end)}" in ${source}`);
  return tokens;
}
