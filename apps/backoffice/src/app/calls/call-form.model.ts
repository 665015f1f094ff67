import {
  NO_TEXT,
  brusselsClock,
  brusselsDay,
  type CallDetail,
  type CallTimes,
  type WriteCall,
} from '@passerelle/contract';

/** The times as their fields hold them: no day is an empty one. */
export interface CallTimesModel extends CallTimes {
  questionsOn: string;
}

export const EMPTY_TIMES: CallTimesModel = {
  opensOn: '',
  opensTime: '09:00',
  closesOn: '',
  closesTime: '12:00',
  questionsOn: '',
  questionsTime: '12:00',
};

export const EMPTY_CALL: WriteCall & CallTimesModel = {
  ...EMPTY_TIMES,
  code: '',
  title: NO_TEXT,
  summary: NO_TEXT,
  contactEmail: '',
};

/** The call as the form shows it: its instants as local days and times in Brussels. */
export function toForm(call: CallDetail): WriteCall & CallTimesModel {
  const { code, title, summary, opensAt, closesAt, questionsUntil, contactEmail } = call;
  return {
    code,
    title,
    summary,
    opensOn: brusselsDay(new Date(opensAt)),
    opensTime: brusselsClock(opensAt),
    closesOn: brusselsDay(new Date(closesAt)),
    closesTime: brusselsClock(closesAt),
    questionsOn: questionsUntil === null ? '' : brusselsDay(new Date(questionsUntil)),
    questionsTime: questionsUntil === null ? EMPTY_TIMES.questionsTime : brusselsClock(questionsUntil),
    contactEmail,
  };
}

/** What a form sends. */
export function toBody<Model extends CallTimesModel>(
  model: Model,
): Omit<Model, 'questionsOn'> & Pick<CallTimes, 'questionsOn'> {
  return { ...model, questionsOn: model.questionsOn || null };
}
