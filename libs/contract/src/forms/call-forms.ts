import type { Instant } from '../dates';
import type { LocalizedText } from '../languages';
import type { FieldError } from '../problems';
import type { FormAnswers } from './form-answers';
import type { FormDefinition } from './form-definition';
import type { FormSectionStatus } from './form-evaluator';

/** A published version of a call's form; it never changes (B4). */
export interface FormVersion {
  /** 1 for the first. */
  number: number;
  publishedAt: Instant;
  publishedByName: string;
  /** Applications, or concept notes, that were started with it. */
  applications: number;
}
export interface FormVersionDetail extends FormVersion {
  definition: FormDefinition;
}

/** The form of a call as colleagues see it; without sections the call asks nothing of its own. */
export interface CallForm {
  /** Version of the draft, for `If-Match`. */
  version: number;
  draft: FormDefinition;
  updatedAt: Instant;
  /** Newest first; applications that are started now get the first. */
  versions: FormVersion[];
  /** What keeps the draft from being published, with paths as `sections.0.questions.2.label.nl`. */
  missing: FieldError[];
  /** The draft is not what was published last. */
  changed: boolean;
  mayEdit: boolean;
  /** A new version may be published now: the call is published, and the draft complete and changed. */
  mayPublish: boolean;
}

/** What a published call asks beside the fixed sections, for everybody; without sections it asks nothing. */
export interface PublicForm {
  /** Null where nothing was published. */
  version: number | null;
  definition: FormDefinition;
}

export interface FormTemplateSummary {
  id: string;
  version: number;
  name: LocalizedText;
  sections: number;
  questions: number;
  updatedAt: Instant;
}
export interface FormTemplateDetail extends FormTemplateSummary {
  definition: FormDefinition;
}
/** Answer of `GET /api/forms/templates`, by name. */
export interface FormTemplates {
  templates: FormTemplateSummary[];
}

/** Body of `POST /api/calls/:id/form/templates`: keeps the draft of the call under a name. */
export interface SaveFormTemplate {
  name: LocalizedText;
}
/** Body of `POST /api/calls/:id/form/apply-template`: the template takes the place of the draft. */
export interface ApplyFormTemplate {
  templateId: string;
}
/**
 * Body of `POST /api/calls/:id/form/copy`: the draft of another form takes the place of this one. A short form is copied
 * from the short form of a lot; any other from a call, or from a lot with a form of its own.
 */
export interface CopyCallForm {
  callId: string;
  lotId?: string;
}

/** The own questions of a call in one application, in the version it was started with (B4). */
export interface ApplicationForm {
  version: number;
  definition: FormDefinition;
  answers: FormAnswers;
  sections: FormSectionStatus[];
}

/** The own questions of a call and the answers that counted, as they were frozen with a submission. */
export type FrozenForm = Omit<ApplicationForm, 'sections'>;

/** Body of `PUT /api/applications/:id/form/:section`: every answer of the section; what is left out is no longer answered. */
export interface SaveAnswers {
  answers: FormAnswers;
}

/** Answer of an autosave of answers: the new version, and how every section of the form stands. */
export interface SavedAnswers {
  version: number;
  savedAt: Instant;
  sections: FormSectionStatus[];
}

/** The forms of a lot: the short one of its concept notes (B5), and the one it has instead of the call's (R21). */
export type LotForm = 'form' | 'own-form';

const formOf = (callId: string, lotId?: string, form: LotForm = 'form') =>
  lotId === undefined ? `/api/calls/${callId}/form` : `/api/calls/${callId}/lots/${lotId}/${form}`;

/** The form of a call; with a lot, one of its forms. */
export const callFormPaths = {
  form: formOf,
  publish: (callId: string, lotId?: string, form?: LotForm) => `${formOf(callId, lotId, form)}/publish`,
  version: (callId: string, number: number, lotId?: string, form?: LotForm) =>
    `${formOf(callId, lotId, form)}/versions/${number}`,
  saveTemplate: (callId: string, lotId?: string, form?: LotForm) => `${formOf(callId, lotId, form)}/templates`,
  applyTemplate: (callId: string, lotId?: string, form?: LotForm) => `${formOf(callId, lotId, form)}/apply-template`,
  copy: (callId: string, lotId?: string, form?: LotForm) => `${formOf(callId, lotId, form)}/copy`,
  /** With a lot, what an application in it would answer. */
  publicForm: (callCode: string, lotId?: string) =>
    lotId === undefined ? `/api/public/calls/${callCode}/form` : `/api/public/calls/${callCode}/lots/${lotId}/form`,
  templates: '/api/forms/templates',
  template: (id: string) => `/api/forms/templates/${id}`,
  withdrawTemplate: (id: string) => `/api/forms/templates/${id}/withdraw`,
  answers: (applicationId: string, section: string) => `/api/applications/${applicationId}/form/${section}`,
};
