/** Something a call still lacks: `title` in `nl`, `lots`, `criteria` of lot `A`. */
export interface CallGap {
  code: CallGapCode;
  /** Language or code of the lot concerned; empty when it is the call itself. */
  where: string;
}
/** What may be lacking, in the order in which it is named (R3, R20, R21). */
export const CALL_GAPS = [
  'title',
  'summary',
  'deadline-passed',
  'lots',
  'lot-title',
  'criteria-labels',
  'point-labels',
  'form-texts',
  'form-questions',
  'lot-form-texts',
  'lot-form-questions',
  'lot-limits',
  'themes',
  'regions',
  'instalments',
  'concept-time',
  'concept-texts',
  'concept-questions',
  'decision-document',
  'rules-document',
] as const;
/** One of them. */
export type CallGapCode = (typeof CALL_GAPS)[number];
