import {
  callFormPaths,
  callPaths,
  type CallDetail,
  type CallForm,
  type FormDefinition,
  type LotForm,
  type LotView,
} from '@passerelle/contract';
import type { TestApi } from '../start-api';
import { givenPreparedCall, type CallOptions } from './calls';
import { ask, formOf, givenDraftForm, sampleForm } from './forms';

/** What a lot asks that does not ask what its call asks. */
export const specialForm = (): FormDefinition => formOf(ask('short-text', 'special'));

/** The lot of a call by its code. */
export function lotOf({ lotList }: CallDetail, code: string): LotView {
  const lot = lotList.find((one) => one.code === code);
  if (!lot) throw new Error(`no lot ${code}`);
  return lot;
}

/** A prepared call whose lot B has a form of its own; lot A is asked what the call asks. */
export async function givenCallWithOwnForm(
  api: TestApi,
  code: string,
  { own = specialForm(), ...options }: CallOptions & { own?: FormDefinition } = {},
): Promise<CallDetail> {
  const lots = [{}, { code: 'B' }];
  const call = await givenPreparedCall(api, { lots, form: sampleForm(), ...options, call: { code } });
  const lotId = lotOf(call, 'B').id;
  const officer = await api.as('officer');
  const given = await officer.post<CallDetail>(callPaths.ownForm(call.id, lotId), {}, { version: call.version });
  if (given.status !== 201) throw new Error(`${given.status} ${given.text}`);
  await givenDraftForm(api, call.id, own, lotId, 'own-form');
  return (await officer.get<CallDetail>(callPaths.detail(call.id))).body;
}

/** A form of a call or a lot as an officer reads it. */
export const formAt = async (api: TestApi, callId: string, lotId?: string, form?: LotForm): Promise<CallForm> =>
  (await (await api.as('officer')).get<CallForm>(callFormPaths.form(callId, lotId, form))).body;
