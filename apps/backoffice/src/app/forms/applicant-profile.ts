import type { OrganisationAnswer, PersonAnswer } from '@passerelle/contract';

/** What the profile of the applicant offers, by the type of question that takes it (C6). */
export interface ApplicantProfile {
  organisation: readonly OrganisationAnswer[];
  people: readonly PersonAnswer[];
}

type Row = OrganisationAnswer | PersonAnswer;

/** What is offered for a question and does not stand in its lines yet. */
export const notGiven = (offered: readonly Row[], rows: readonly Row[]): Row[] =>
  offered.filter((one) => !rows.some((row) => isSame(one, row)));

/** The same person by address, the same organisation by number; by name where one of both has none. */
function isSame(one: Row, row: Row): boolean {
  const [id, other] = [identityOf(one), identityOf(row)];
  return id !== '' && other !== '' ? id === other : plain(one.name) === plain(row.name);
}

function identityOf(row: Row): string {
  if ('email' in row) return plain(row.email);
  const number = row.registration.replace(/[^\p{L}\p{N}]/gu, '');
  return number === '' ? '' : plain(`${row.country} ${number}`);
}

const plain = (text: string): string => text.trim().toLocaleLowerCase();
