import type { IatiActivity } from './iati-activity';
import { CHECKS, matches, type RuleSubject } from './iati-rule-types';
import { IATI_RULES, type IatiRule } from './iati-ruleset';
import { writeActivity } from './iati-writer';
import { pathOf, type XmlElement } from './xml-element';
import { XmlItems } from './xml-items';
import { holds, select } from './xpath';

export interface IatiRuleFinding {
  ruleId: string;
  severity: 'error' | 'warning';
  category: string;
  /** The element that breaks the rule, as an XPath. */
  path: string;
  line: number;
  /** In English, as the ruleset says it. */
  message: string;
  params: Readonly<Record<string, string>>;
}

export interface IatiRuleOptions {
  /** The day or the instant that nothing may lie after. */
  now: string;
  /** Identifiers of publishers that are registered already: their form is not judged. */
  publishers?: ReadonlySet<string>;
  rules?: readonly IatiRule[];
}

/** Checks every activity or organisation of a file against the rules of the standard (R55). */
export function checkRules(xml: string, options: IatiRuleOptions): IatiRuleFinding[] {
  const items = new XmlItems({
    items: ['iati-activity', 'iati-organisation'],
    maxDepth: 50,
    checkRoot: () => undefined,
  });
  const events = [...items.write(xml), ...items.end()];
  return events.flatMap(({ item }) => (item ? checkItem(item, options) : []));
}

/** Checks what would be published of one activity; lines are those of its own XML. */
export function checkActivity(activity: IatiActivity, options: IatiRuleOptions): IatiRuleFinding[] {
  return checkRules(`<iati-activities version="2.03">${writeActivity(activity)}</iati-activities>`, options);
}

function checkItem(item: XmlElement, options: IatiRuleOptions): IatiRuleFinding[] {
  return (options.rules ?? IATI_RULES).flatMap((rule) =>
    select(rule.context, item).flatMap(({ element }) => checkElement(rule, element, options)),
  );
}

function checkElement(rule: IatiRule, element: XmlElement, options: IatiRuleOptions): IatiRuleFinding[] {
  const groups = rule.foreach === undefined ? [''] : select(rule.foreach, element).map(({ value }) => value);
  return [...new Set(groups)].flatMap((group) => {
    const subject: RuleSubject = { element, group, now: options.now };
    if (!applies(rule, subject, options.publishers ?? NOBODY)) return [];
    return CHECKS[rule.type](rule, subject).map(({ node, params }) => ({
      ruleId: rule.id,
      severity: rule.severity,
      category: rule.category,
      path: `${pathOf(node.element)}${node.attribute === undefined ? '' : `/@${node.attribute}`}`,
      line: node.element.line,
      message: rule.message,
      params: rule.foreach === undefined ? params : { ...params, vocabulary: group },
    }));
  });
}

const NOBODY: ReadonlySet<string> = new Set();

function applies(rule: IatiRule, subject: RuleSubject, publishers: ReadonlySet<string>): boolean {
  if (rule.condition !== undefined && !holds(rule.condition, subject.element, subject.group)) return false;
  if (rule.idCondition === undefined) return true;
  const ids = matches(rule, subject).map(({ value }) => value);
  if (rule.idCondition === 'NOT_EXISTING_ORG_ID') return !ids.some((id) => publishers.has(id));
  return !ids.some((id) => [...publishers].some((publisher) => id.startsWith(`${publisher}-`)));
}
