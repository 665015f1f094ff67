import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const RULE_TYPES = [
  'atleast_one',
  'between_dates',
  'date_now',
  'date_order',
  'if_then',
  'no_more_than_one',
  'no_spaces',
  'one_or_all',
  'range',
  'regex_matches',
  'startswith',
  'strict_sum',
  'time_limit',
  'unique',
] as const;

export type RuleType = (typeof RULE_TYPES)[number];

/** What a rule of the ruleset says; which of it is there depends on its type. */
export interface RuleParameters {
  condition?: string;
  idCondition?: 'NOT_EXISTING_ORG_ID' | 'NOT_EXISTING_ORG_ID_PREFIX';
  paths?: string[];
  prefix?: string[];
  separator?: string;
  regex?: string;
  sum?: number;
  min?: number;
  max?: number;
  less?: string;
  more?: string;
  date?: string;
  start?: string;
  end?: string;
  one?: string;
  all?: string;
  if?: string;
  then?: string;
}

/** One case of the ruleset. */
export interface IatiRule extends RuleParameters {
  id: string;
  severity: 'error' | 'warning';
  category: string;
  message: string;
  type: RuleType;
  /** The path of the elements that the rule is about. */
  context: string;
  /** The path of the values that the rule is applied to one by one, as `$1`. */
  foreach?: string;
}

interface RawCase extends RuleParameters {
  ruleInfo: Pick<IatiRule, 'id' | 'severity' | 'category' | 'message'>;
}

interface RawLoop {
  foreach: string;
  do: RawRules;
}

type RawRules = Readonly<Record<string, { cases: readonly (RawCase | RawLoop)[] }>>;

const STANDARD = join(__dirname, '..', 'standard');

/** The rules of the IATI Validator for the standard 2.03. */
export const IATI_RULES: readonly IatiRule[] = Object.entries(
  standardJson('ruleset-2.03.json') as Readonly<Record<string, RawRules>>,
).flatMap(([context, rules]) => flatten(context, rules));

/** The lists that identify organisations, such as `BE-BCE_KBO`. */
export const REGISTRATION_AGENCIES: ReadonlySet<string> = new Set(
  standardJson('organisation-registration-agencies.json') as string[],
);

function flatten(context: string, rules: RawRules, foreach?: string): IatiRule[] {
  return Object.entries(rules).flatMap(([type, { cases }]) =>
    cases.flatMap((raw) => {
      if ('foreach' in raw) return flatten(context, raw.do, raw.foreach);
      const { ruleInfo, ...parameters } = raw;
      const { id, severity, category, message } = ruleInfo;
      return [{ ...parameters, id, severity, category, message, type: knownType(type), context, foreach }];
    }),
  );
}

/** A ruleset with a rule that we cannot check must not be taken for one that all files pass. */
function knownType(name: string): RuleType {
  const type = RULE_TYPES.find((known) => known === name);
  if (!type) throw new Error(`rule type ${name} of the ruleset is not known`);
  return type;
}

function standardJson(name: string): unknown {
  return JSON.parse(readFileSync(join(STANDARD, name), 'utf8'));
}
