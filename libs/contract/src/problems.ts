/** One wrong value of a request: where it is (`budget.lines.0.amount`) and what is wrong, as a translatable code. */
export interface FieldError {
  path: string;
  code: string;
  /** Figures the text names, e.g. `{ max: 200 }`. */
  params?: Record<string, string | number>;
}

/** Body of every refusal (RFC 9457, `application/problem+json`). `code` is what the back-office translates. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  requestId: string;
  errors?: FieldError[];
  /** With 412: the version the server holds, to fetch and compare. */
  currentVersion?: number;
  /** With 409 `wrong-offset`: how many bytes of the file have arrived. */
  received?: number;
  /** With 403: the permission that is missing. */
  permission?: string;
}
