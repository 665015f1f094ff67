import type { Instant, Language, RejectionCode, LetterPreview } from '@passerelle/contract';
import { formatDay } from '../core/mail/mail-text';
import type { StructuredDocument } from '../core/pdf/structured-document';

/** What the letter names of the file. */
export interface RejectedFile {
  reference: string;
  title: string;
  language: Language;
  organisation: string;
  callCode: string;
  /** Day on which it was submitted. */
  submittedOn: string;
  contactEmail: string;
}

type Words = Record<Language, string>;

/** Grounds of inadmissibility as a letter says them (R10). */
const GROUNDS: Record<RejectionCode, Words> = {
  late: {
    fr: 'Le dossier n’a pas été introduit dans le délai prévu par le règlement de l’appel.',
    nl: 'Het dossier werd niet ingediend binnen de termijn van het reglement van de oproep.',
    en: 'The file was not submitted in the time set by the rules of the call.',
  },
  applicant: {
    fr: 'Le demandeur ne fait pas partie des organisations auxquelles l’appel s’adresse.',
    nl: 'De aanvrager behoort niet tot de organisaties waarvoor de oproep bestemd is.',
    en: 'The applicant is not one of the organisations for which the call is meant.',
  },
  place: {
    fr: 'Le projet ne se déroule pas dans la zone éligible de l’appel.',
    nl: 'Het project vindt niet plaats in de zone die voor de oproep in aanmerking komt.',
    en: 'The project does not take place in the eligible zone of the call.',
  },
  theme: {
    fr: 'Le projet ne relève pas de la thématique de l’appel.',
    nl: 'Het project valt niet onder het thema van de oproep.',
    en: 'The project does not belong to the theme of the call.',
  },
  amount: {
    fr: 'La subvention demandée ne respecte pas les limites fixées par le règlement de l’appel.',
    nl: 'De gevraagde subsidie valt buiten de grenzen van het reglement van de oproep.',
    en: 'The grant asked for is outside the limits set by the rules of the call.',
  },
  incomplete: {
    fr: 'Le dossier est incomplet.',
    nl: 'Het dossier is onvolledig.',
    en: 'The file is incomplete.',
  },
  'double-financing': {
    fr: 'Les mêmes coûts sont déjà financés par la Région.',
    nl: 'Dezelfde kosten worden al door het Gewest gefinancierd.',
    en: 'The Region already finances the same costs.',
  },
  debt: {
    fr: 'Le demandeur a une dette envers la Région.',
    nl: 'De aanvrager heeft een schuld aan het Gewest.',
    en: 'The applicant owes money to the Region.',
  },
};

const TITLE: Words = {
  fr: 'Votre dossier {reference} est irrecevable',
  nl: 'Uw dossier {reference} is onontvankelijk',
  en: 'Your file {reference} is not admissible',
};

/** The letter by its paragraphs; null is where the reason stands that a manager writes. */
const PARAGRAPHS: Record<Language, readonly (string | null)[]> = {
  fr: [
    'Madame, Monsieur,',
    'Le {submittedOn}, {organisation} a introduit le dossier {reference}, « {title} », dans le cadre de l’appel à projets {callCode}.',
    'Après examen, ce dossier a été déclaré irrecevable pour le motif suivant : {ground}',
    null,
    'Le dossier n’est donc pas transmis au comité de sélection et ne donnera pas lieu à une subvention.',
    'Pour toute question, écrivez-nous par la messagerie du dossier dans Passerelle ou à l’adresse {contactEmail}.',
    'Un recours en annulation contre cette décision peut être introduit auprès du Conseil d’État dans les soixante jours de sa notification.',
    'Brussels International',
  ],
  nl: [
    'Geachte mevrouw, geachte heer,',
    'Op {submittedOn} diende {organisation} het dossier {reference}, “{title}”, in voor de projectoproep {callCode}.',
    'Na onderzoek is dit dossier onontvankelijk verklaard om de volgende reden: {ground}',
    null,
    'Het dossier wordt dus niet aan het selectiecomité voorgelegd en geeft geen recht op een subsidie.',
    'Hebt u vragen, schrijf ons dan via de berichten van het dossier in Passerelle of naar {contactEmail}.',
    'Tegen deze beslissing kan binnen zestig dagen na de kennisgeving een beroep tot nietigverklaring worden ingesteld bij de Raad van State.',
    'Brussels International',
  ],
  en: [
    'Dear Sir or Madam,',
    'On {submittedOn}, {organisation} submitted the file {reference}, “{title}”, for the call for projects {callCode}.',
    'After examination, this file was declared inadmissible for this reason: {ground}',
    null,
    'The file is therefore not put before the selection committee and no grant follows from it.',
    'If you have questions, write to us in the messages of the file in Passerelle or to {contactEmail}.',
    'An action for annulment of this decision can be brought before the Council of State within sixty days of its notification.',
    'Brussels International',
  ],
};

const PAGE: Words = {
  fr: 'Page {page} sur {pages}',
  nl: 'Pagina {page} van {pages}',
  en: 'Page {page} of {pages}',
};

/** The letter that declares a file inadmissible, in its language; the reason is still to be written (R10). */
export function rejectionLetter(file: RejectedFile, code: RejectionCode): LetterPreview {
  const { language } = file;
  const values = new Map(
    Object.entries({
      ...file,
      submittedOn: formatDay(file.submittedOn, language),
      ground: GROUNDS[code][language],
    }),
  );
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '');
  const paragraphs = PARAGRAPHS[language].map((text) => (text === null ? null : filled(text)));
  return { title: filled(TITLE[language]), language, paragraphs };
}

/** The paragraphs of the finished letter, as a mail says them. */
export const letterText = ({ paragraphs }: LetterPreview, reason: string): string =>
  paragraphs.map((text) => text ?? reason).join('\n\n');

/** The finished letter on paper. */
export function letterDocument(
  letter: LetterPreview,
  reason: string,
  file: RejectedFile,
  at: Instant,
): StructuredDocument {
  return {
    title: letter.title,
    language: letter.language,
    footer: file.reference,
    pageLabel: PAGE[letter.language],
    createdAt: at,
    blocks: letter.paragraphs.map((text) => ({ kind: 'paragraph', text: text ?? reason })),
  };
}
