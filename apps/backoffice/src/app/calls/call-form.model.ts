import { brusselsClock, brusselsDay, type CallDetail, type LocalizedText, type WriteCall } from '@passerelle/contract';

export const NO_TEXT: LocalizedText = { fr: '', nl: '', en: '' };

export const EMPTY_CALL: WriteCall = {
  code: '',
  title: NO_TEXT,
  summary: NO_TEXT,
  opensOn: '',
  opensTime: '09:00',
  closesOn: '',
  closesTime: '12:00',
  contactEmail: '',
};

/** The call as the form shows it: its instants as local days and times in Brussels. */
export function toForm({ code, title, summary, opensAt, closesAt, contactEmail }: CallDetail): WriteCall {
  return {
    code,
    title,
    summary,
    opensOn: brusselsDay(new Date(opensAt)),
    opensTime: brusselsClock(opensAt),
    closesOn: brusselsDay(new Date(closesAt)),
    closesTime: brusselsClock(closesAt),
    contactEmail,
  };
}
