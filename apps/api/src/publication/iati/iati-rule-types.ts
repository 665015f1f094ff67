import { formatDecimal, parseDecimal, type Decimal } from './iati-decimal';
import { REGISTRATION_AGENCIES, type RuleParameters, type RuleType } from './iati-ruleset';
import { descendants, type XmlElement } from './xml-element';
import { elementNode, holds, select, type XmlNode } from './xpath';

/** The element a rule looks at, and what it may know of the world. */
export interface RuleSubject {
  readonly element: XmlElement;
  readonly group: string;
  /** The instant that nothing may lie after. */
  readonly now: string;
}

/** Where a rule is broken. */
export interface Breach {
  readonly node: XmlNode;
  readonly params: Readonly<Record<string, string>>;
}

type Check = (rule: RuleParameters, subject: RuleSubject) => Breach[];

const DAY = 86_400_000;
/** What must say its currency where the activity or organisation has no default one. */
const MONEY = new Set(['value', 'forecast', 'loan-status']);

/** What each type of rule means; each lists where the rule is broken. */
export const CHECKS: Readonly<Record<RuleType, Check>> = {
  atleast_one: (rule, subject) => unless(matches(rule, subject).length > 0, elementNode(subject.element)),
  no_more_than_one: (rule, subject) => matches(rule, subject).slice(1, 2).map(withValue),
  one_or_all: (rule, subject) =>
    hasOne(rule, subject) ? [] : (ALL[rule.all ?? '']?.(subject.element) ?? []).map(bare),
  if_then: (rule, { element, group }) =>
    unless(
      !holds(rule.if ?? '', element, group) || holds(rule.then ?? '', element, group),
      firstMatch(rule, element, group),
    ),
  strict_sum: strictSum,
  range: (rule, subject) =>
    matches(rule, subject)
      .filter(({ value }) => !inRange(rule, value))
      .map(withValue),
  unique: (rule, subject) => {
    const all = matches(rule, subject);
    return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) < index).map(withValue);
  },
  no_spaces: (rule, subject) =>
    matches(rule, subject)
      .filter(({ value }) => value !== value.trim())
      .map(withValue),
  regex_matches: (rule, subject) => {
    const pattern = new RegExp(rule.regex ?? '');
    return matches(rule, subject)
      .filter(({ value }) => value !== '' && !pattern.test(value))
      .map(withValue);
  },
  startswith: startsWith,
  date_now: (rule, subject) => later(dates(rule.date, subject), dates('NOW', subject)),
  date_order: (rule, subject) => later(dates(rule.less, subject), dates(rule.more, subject)),
  between_dates: (rule, subject) => [
    ...later(dates(rule.start, subject), dates(rule.date, subject)),
    ...later(dates(rule.date, subject), dates(rule.end, subject)),
  ],
  time_limit: (rule, subject) =>
    dates(rule.end, subject)
      .filter((end) => dates(rule.start, subject).some((start) => end.time - start.time > 365 * DAY))
      .map(({ node }) => withValue(node)),
};

/** The parts that must all say what `one` does not say for them. */
const ALL: Readonly<Record<string, (element: XmlElement) => XmlElement[]>> = {
  lang: (element) =>
    descendants(element).filter(({ name, attributes }) => name === 'narrative' && attributes['xml:lang'] === undefined),
  currency: (element) =>
    descendants(element).filter(({ name, attributes }) => MONEY.has(name) && attributes['currency'] === undefined),
  sector: (element) => select('transaction[not(sector)]', element).map((node) => node.element),
};

/** The nodes that the paths of a rule select. */
export function matches({ paths = [] }: RuleParameters, { element, group }: RuleSubject): XmlNode[] {
  return paths.flatMap((path) => select(path, element, group));
}

function firstMatch(rule: RuleParameters, element: XmlElement, group: string): XmlNode {
  return matches(rule, { element, group, now: '' })[0] ?? elementNode(element);
}

function unless(condition: boolean, node: XmlNode): Breach[] {
  return condition ? [] : [{ node, params: {} }];
}

function withValue(node: XmlNode): Breach {
  return { node, params: { value: node.value.slice(0, 200) } };
}

function bare(element: XmlElement): Breach {
  return { node: elementNode(element), params: {} };
}

function hasOne({ one = '' }: RuleParameters, { element }: RuleSubject): boolean {
  return select(one, element).length > 0;
}

function strictSum(rule: RuleParameters, subject: RuleSubject): Breach[] {
  const nodes = matches(rule, subject);
  const wanted = String(rule.sum ?? 0);
  const sum = nodes.reduce<Decimal | undefined>((total, { value }) => plus(total, parseDecimal(value)), {
    unscaled: 0n,
    scale: 0,
    odd: false,
  });
  const text = sum ? formatDecimal(sum) : 'NaN';
  return text === wanted ? [] : [{ node: nodes[0] ?? elementNode(subject.element), params: { sum: text, wanted } }];
}

function plus(a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined {
  if (!a || !b) return undefined;
  const scale = Math.max(a.scale, b.scale);
  const units = [a, b].map((value) => value.unscaled * 10n ** BigInt(scale - value.scale));
  return { unscaled: units.reduce((sum, next) => sum + next), scale, odd: false };
}

function inRange({ min = -Infinity, max = Infinity }: RuleParameters, value: string): boolean {
  const number = Number(value);
  return value.trim() !== '' && min <= number && number <= max;
}

function startsWith(rule: RuleParameters, subject: RuleSubject): Breach[] {
  const byAgency = rule.prefix?.[0] === 'ORG-ID-PREFIX';
  const prefixes = matches({ paths: byAgency ? [] : rule.prefix }, subject).map(
    ({ value }) => value + (rule.separator ?? ''),
  );
  const isGood = (value: string) =>
    byAgency
      ? REGISTRATION_AGENCIES.has(value.split('-').slice(0, 2).join('-'))
      : prefixes.some((prefix) => value.startsWith(prefix));
  return matches(rule, subject)
    .filter(({ value }) => !isGood(value))
    .map(withValue);
}

interface Moment {
  readonly node: XmlNode;
  readonly time: number;
}

/** The moments that a path selects; what is no date is the schema's business. */
function dates(path: string | undefined, subject: RuleSubject): Moment[] {
  if (path === undefined) return [];
  if (path === 'NOW') return [{ node: elementNode(subject.element), time: Date.parse(subject.now) }];
  return select(path, subject.element, subject.group)
    .map((node) => ({ node, time: Date.parse(node.value.trim()) }))
    .filter(({ time }) => !Number.isNaN(time));
}

function later(first: Moment[], second: Moment[]): Breach[] {
  return first.filter(({ time }) => second.some((other) => time > other.time)).map(({ node }) => withValue(node));
}
