import type { DateOnly, Language } from '@passerelle/contract';
import { formatDay, type MailTemplate } from '../core/mail/mail-text';

/** A message waits. What it says, and what it is about, is read in Passerelle only. */
export const MESSAGE_NOTICE: MailTemplate = {
  fr: {
    subject: 'Un message vous attend dans Passerelle ({file})',
    text: `Bonjour,

Un nouveau message concernant {file} vous attend dans Passerelle.{due}

Lisez-le et répondez-y ici :
{link}

Vous ne recevrez pas d’autre avis pour cet échange tant que vous ne l’aurez pas lu.

Brussels International`,
  },
  nl: {
    subject: 'Er staat een bericht voor u klaar in Passerelle ({file})',
    text: `Dag,

Er staat een nieuw bericht over {file} voor u klaar in Passerelle.{due}

Lees en beantwoord het hier:
{link}

Zolang u dit gesprek niet hebt gelezen, krijgt u er geen andere melding over.

Brussels International`,
  },
  en: {
    subject: 'A message waits for you in Passerelle ({file})',
    text: `Hello,

A new message about {file} waits for you in Passerelle.{due}

Read and answer it here:
{link}

You will get no other notice of this conversation until you have read it.

Brussels International`,
  },
};

/** How the mail calls a file: by its number, or before it has one by its call. */
const FILE: Record<Language, Record<'sent' | 'draft', (code: string) => string>> = {
  fr: {
    sent: (reference) => `le dossier ${reference}`,
    draft: (call) => `un dossier en préparation pour l’appel ${call}`,
  },
  nl: {
    sent: (reference) => `dossier ${reference}`,
    draft: (call) => `een dossier in voorbereiding voor oproep ${call}`,
  },
  en: {
    sent: (reference) => `file ${reference}`,
    draft: (call) => `a file in preparation for call ${call}`,
  },
};

const DUE: Record<Language, (day: string) => string> = {
  fr: (day) => `\n\nUne réponse est attendue pour le ${day}.`,
  nl: (day) => `\n\nEr wordt een antwoord verwacht tegen ${day}.`,
  en: (day) => `\n\nAn answer is expected by ${day}.`,
};

/** Values of the notice for a file, named by its number or else its call, and the day an answer is due, if any. */
export function noticeValues(
  language: Language,
  { reference, callCode }: { reference: string; callCode: string },
  dueOn: DateOnly | null,
): { file: string; due: string } {
  const file = reference === '' ? FILE[language].draft(callCode) : FILE[language].sent(reference);
  return { file, due: dueOn === null ? '' : DUE[language](formatDay(dueOn, language)) };
}
