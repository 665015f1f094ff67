/** Why something in a file was refused, left out, changed or ignored. The codes are stable: they are stored and translated. */
export const IATI_REASONS = [
  // the whole file
  'file-empty',
  'file-too-large',
  'file-truncated',
  'doctype-refused',
  'encoding-unsupported',
  'root-unexpected',
  'version-missing',
  'version-unsupported',
  'nesting-too-deep',
  'findings-too-many',
  // the XML of one place
  'xml-malformed',
  'activity-unclosed',
  'activity-too-large',
  'character-unreadable',
  // what the standard demands
  'element-missing',
  'attribute-missing',
  'value-empty',
  'narrative-empty',
  'element-repeated',
  'identifier-duplicate',
  'currency-missing',
  'value-too-long',
  'text-shortened',
  'character-removed',
  'schema-invalid',
  // values
  'amount-unreadable',
  'amount-too-large',
  'amount-rounded',
  'amount-reformatted',
  'currency-unreadable',
  'currency-reformatted',
  'decimal-unreadable',
  'decimal-reformatted',
  'date-unreadable',
  'date-reformatted',
  'dates-reversed',
  'integer-unreadable',
  'boolean-unreadable',
  'language-unreadable',
  // what is not kept
  'description-from-title',
  'element-ignored',
  'attribute-ignored',
  'foreign-element-ignored',
] as const;

export type IatiReason = (typeof IATI_REASONS)[number];

/** `error`: the activity (or the rest of the file) is not taken; `warning`: taken, with a loss; `info`: nothing of ours is lost. */
export type IatiSeverity = 'error' | 'warning' | 'info';

export interface IatiFinding {
  file: string;
  line: number;
  element: string;
  reason: IatiReason;
  severity: IatiSeverity;
  params: Readonly<Record<string, string>>;
}
