import type { ApplicationSection, CorrectionMark, DocumentKind, FormQuestion, Language } from '@passerelle/contract';
import type { MailTemplate } from '../core/mail/mail-text';

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

type Names = Record<Language, string>;

const SECTIONS: Record<ApplicationSection, Names> = {
  project: { fr: 'Projet', nl: 'Project', en: 'Project' },
  partners: { fr: 'Partenaires et lieu', nl: 'Partners en plaats', en: 'Partners and place' },
  theme: { fr: 'Thématique et codes', nl: 'Thema en codes', en: 'Theme and codes' },
  budget: { fr: 'Budget et financement', nl: 'Begroting en financiering', en: 'Budget and financing' },
  results: { fr: 'Résultats', nl: 'Resultaten', en: 'Results' },
  attachments: { fr: 'Annexes', nl: 'Bijlagen', en: 'Attachments' },
  declarations: { fr: 'Déclarations', nl: 'Verklaringen', en: 'Declarations' },
};

const ATTACHMENTS: Partial<Record<DocumentKind, Names>> = {
  statutes: { fr: 'Statuts', nl: 'Statuten', en: 'Statutes' },
  'board-list': {
    fr: 'Composition de l’organe d’administration',
    nl: 'Samenstelling van het bestuursorgaan',
    en: 'Members of the board',
  },
  'staff-list': { fr: 'CV ou liste du personnel', nl: 'Cv’s of personeelslijst', en: 'CVs or staff list' },
  'signed-form': { fr: 'Formulaire signé', nl: 'Ondertekend formulier', en: 'Signed form' },
  'de-minimis': { fr: 'Déclaration de minimis', nl: 'De-minimisverklaring', en: 'De minimis declaration' },
  'annual-accounts': { fr: 'Comptes annuels', nl: 'Jaarrekening', en: 'Annual accounts' },
  'bank-certificate': { fr: 'Attestation bancaire', nl: 'Bankattest', en: 'Bank certificate' },
  'partnership-agreement': {
    fr: 'Convention avec le partenaire local',
    nl: 'Overeenkomst met de lokale partner',
    en: 'Agreement with the local partner',
  },
  accreditation: { fr: 'Accréditation', nl: 'Erkenning', en: 'Accreditation' },
  budget: {
    fr: 'Budget et plan de financement',
    nl: 'Begroting en financieringsplan',
    en: 'Budget and financing plan',
  },
  'logical-framework': { fr: 'Cadre logique', nl: 'Logisch kader', en: 'Logical framework' },
  'tax-certificate': { fr: 'Attestation fiscale', nl: 'Fiscaal attest', en: 'Tax certificate' },
  declaration: { fr: 'Déclaration', nl: 'Verklaring', en: 'Declaration' },
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
  const attachment = section === 'attachments' ? ATTACHMENTS[field as DocumentKind] : undefined;
  const question = section === 'answers' ? questions.find(({ key }) => key === field)?.label : undefined;
  const names = attachment ?? question ?? (SECTIONS as Partial<Record<string, Names>>)[section];
  if (!names) return '';
  return language === 'fr' ? `${names[language]} : ` : `${names[language]}: `;
}
