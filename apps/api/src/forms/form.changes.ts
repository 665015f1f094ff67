import { compareForms, EMPTY_FORM, formGaps, type FormDefinition, type FormDifference } from '@passerelle/contract';
import { conflict, impossible } from '../core/problems';
import type { Work } from '../core/work/work';
import { PublishedForm } from './form-version.entity';
import { Form } from './form.entity';
import { findDraft, findLatestVersion } from './form.queries';

/** A new form: empty, or with a draft. */
export function createForm(work: Work, draft = EMPTY_FORM): Promise<Form> {
  return work.db.save(work.db.create(Form, { draft, updatedAt: work.now }));
}

/** A new form with the draft of one that is kept. */
export const copyForm = async (work: Work, id: string): Promise<Form> =>
  createForm(work, (await findDraft(work.db, id)).draft);

/** Keeps another draft; the trail holds what became different. */
export async function writeDraft(
  work: Work,
  form: Form,
  draft: FormDefinition,
  action: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  const differences = compareForms(form.draft, draft).map(withoutTitles);
  form.draft = draft;
  form.updatedAt = work.now;
  await work.db.save(form);
  work.record(action, form, { ...data, differences });
}

/** Titles and labels are those of the record; the trail names what changed by its keys. */
function withoutTitles({ sectionTitle: _title, questionLabel: _label, ...difference }: FormDifference) {
  return difference;
}

/** Makes the draft the version that is started with from now on; what runs keeps its own (B4). Refused when it lacks something, or differs in nothing. */
export async function publishForm(work: Work, form: Form, gaps = formGaps(form.draft)): Promise<void> {
  if (gaps.length) throw impossible('form-incomplete', gaps);
  const latest = await findLatestVersion(work.db, form.id);
  if (!differs(latest?.definition, form.draft)) throw conflict('form-unchanged');
  const version = work.db.create(PublishedForm, { formId: form.id, definition: form.draft });
  version.number = (latest?.number ?? 0) + 1;
  version.publishedAt = work.now;
  version.publishedById = work.actor.id;
  await work.db.save(version);
  form.updatedAt = work.now;
  await work.db.save(form);
  work.record('form.publish', form, { number: version.number });
}

/** True when a draft is not what was published last; a form that never asked anything has nothing to publish. */
export function differs(published: FormDefinition | undefined, draft: FormDefinition): boolean {
  return compareForms(published ?? EMPTY_FORM, draft).length > 0;
}
