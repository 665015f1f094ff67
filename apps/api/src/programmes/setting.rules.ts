import { MONEY_PATTERN, type DateOnly, type FieldError, type SettingCode } from '@passerelle/contract';

const PERCENT = /^(100|\d{1,2})$/;
const COUNT = /^[1-9]\d?$/;

/** How the value of each setting is written. */
const SHAPES: Readonly<Record<SettingCode, RegExp>> = {
  'screening-second-person-above': MONEY_PATTERN,
  'structure-costs-percent': PERCENT,
  'justified-share-percent': PERCENT,
  'score-threshold-percent': PERCENT,
  'final-report-months': COUNT,
  'return-working-days': COUNT,
  'screening-working-days': COUNT,
  'selection-working-days': COUNT,
};

/** A value is written as its setting asks and starts today or later, after the one in force or already planned. */
export function settingErrors(
  change: { code: SettingCode; value: string; validFrom: DateOnly },
  lastFrom: DateOnly | undefined,
  today: DateOnly,
): FieldError[] {
  const errors: FieldError[] = [];
  if (!SHAPES[change.code].test(change.value)) errors.push({ path: 'value', code: 'wrong-format' });
  if (change.validFrom < today) errors.push({ path: 'validFrom', code: 'in-the-past' });
  else if (lastFrom !== undefined && change.validFrom <= lastFrom)
    errors.push({ path: 'validFrom', code: 'not-after-last' });
  return errors;
}
