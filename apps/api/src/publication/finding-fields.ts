import type { IatiRuleFinding } from './iati/iati-rules';
import { IATI_RULES, type IatiRule } from './iati/iati-ruleset';

/** What of the standard comes from which field of the project; the first one that the rule speaks of counts. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/policy-marker/, 'markers'],
  [/sector/, 'sectors'],
  [/recipient-(country|region)/, 'country'],
  [/location/, 'placeIds'],
  [/humanitarian/, 'crisisId'],
  [/tag/, 'sdgs'],
  [/participating-org|receiver-org/, 'partners'],
  [/reporting-org|provider-org/, 'reporter'],
  [/activity-date\[@type='[34]/, 'endsOn'],
  [/activity-date/, 'startsOn'],
  [/description/, 'description'],
  [/title/, 'title'],
  [/transaction|disbursement/, 'payments'],
  [/budget/, 'amount'],
  [/aid-type/, 'aidType'],
];
const RULES = new Map(IATI_RULES.map((rule) => [rule.id, rule]));

/** The field of the project where the cause of a finding is mended; the record as a whole when the rule names none. */
export function fieldOfFinding({ ruleId, path }: Pick<IatiRuleFinding, 'ruleId' | 'path'>): string {
  const rule = RULES.get(ruleId);
  return fieldOfText([leafOf(path), ...(rule ? pathsOf(rule) : [])].join(' '));
}

/** The field behind an element of the standard. */
export function fieldOfText(text: string): string {
  return FIELDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'reference';
}

/** `/iati-activity[1]/sector[2]` → what stands below the activity. */
function leafOf(path: string): string {
  return path.replace(/^.*iati-activity(\[\d+\])?\/?/, '');
}

function pathsOf({ paths, context, less, more, date, start, end, one, all, condition }: IatiRule): string[] {
  const below = context.replace(/^.*iati-activity\/?/, '');
  return [below, ...(paths ?? []), less, more, date, start, end, one, all, condition].filter(
    (part) => part !== undefined,
  );
}
