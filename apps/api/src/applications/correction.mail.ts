import type { CorrectionMark, FormQuestion, Language, LocalizedText } from '@passerelle/contract';
import type { MailTemplate } from '../core/mail/mail-text';
import { ATTACHMENT_TITLES, SECTION_TITLES } from './application-paper.texts';

/** Marked parts of the file have to be corrected (R9); to everybody who may write in it. */
export const RETURNED: MailTemplate = {
  fr: {
    subject: 'Votre dossier {reference} doit être corrigé',
    text: `Madame, Monsieur,

L'examen de recevabilité de votre dossier {reference}, « {title} », montre que certaines parties doivent être corrigées ou complétées :

{remarks}

Vous pouvez modifier ces parties, et elles seules, jusqu'au {until}. N'oubliez pas de renvoyer le dossier avant cette échéance :
{link}

Brussels International`,
  },
  nl: {
    subject: 'Uw dossier {reference} moet worden verbeterd',
    text: `Geachte mevrouw, geachte heer,

Uit het ontvankelijkheidsonderzoek van uw dossier {reference}, “{title}”, blijkt dat bepaalde delen moeten worden verbeterd of aangevuld:

{remarks}

U kunt deze delen, en alleen deze, wijzigen tot {until}. Vergeet niet het dossier vóór die termijn terug te sturen:
{link}

Brussels International`,
  },
  en: {
    subject: 'Your file {reference} has to be corrected',
    text: `Dear Sir or Madam,

The admissibility check of your file {reference}, “{title}”, shows that some parts have to be corrected or completed:

{remarks}

You can change these parts, and only these, until {until}. Do not forget to send the file back before that time:
{link}

Brussels International`,
  },
};

/** What was said, and the remark about each marked part, as lines of a letter. */
export function remarksText(
  { reason, marks }: { reason: string; marks: readonly CorrectionMark[] },
  language: Language,
  questions: readonly Pick<FormQuestion, 'key' | 'label'>[] = [],
): string {
  const lines = marks.map(({ target, remark }) => `– ${partName(target, language, questions)}${remark}`);
  return [reason, lines.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** The section of a part, the attachment or the question of the call; nothing for a part that has no name here. */
function partName(
  target: string,
  language: Language,
  questions: readonly Pick<FormQuestion, 'key' | 'label'>[],
): string {
  const [section = '', field = ''] = target.split('.');
  const attachment =
    section === 'attachments' ? (ATTACHMENT_TITLES as Partial<Record<string, LocalizedText>>)[field] : undefined;
  const question = section === 'answers' ? questions.find(({ key }) => key === field)?.label : undefined;
  const names = attachment ?? question ?? (SECTION_TITLES as Partial<Record<string, LocalizedText>>)[section];
  if (!names) return '';
  return language === 'fr' ? `${names[language]} : ` : `${names[language]}: `;
}
