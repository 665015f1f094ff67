import type { Work } from '../core/work/work';
import { copyForm } from '../forms/form.changes';
import { Form } from '../forms/form.entity';
import type { Lot } from './lot.entity';

/** The forms of a lot: the one it has instead of the call's (R21), and the short one of its concept notes (B5). */
type LotForms = Pick<Lot, 'conceptFormId' | 'ownFormId'>;

/** Copies of the forms of a lot, for another one. */
export async function copyForms(work: Work, { conceptFormId, ownFormId }: LotForms): Promise<LotForms> {
  const copied = async (id: string | null) => id && (await copyForm(work, id)).id;
  return { conceptFormId: await copied(conceptFormId), ownFormId: await copied(ownFormId) };
}

/** Deletes the forms of a lot that is no more. */
export async function removeForms(work: Work, { conceptFormId, ownFormId }: LotForms): Promise<void> {
  for (const id of [conceptFormId, ownFormId]) if (id !== null) await work.db.delete(Form, { id });
}
