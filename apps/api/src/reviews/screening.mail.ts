import type { MailTemplate } from '../core/mail/mail-text';

/** The file is not admissible (R10). */
export const REJECTED: MailTemplate = {
  fr: {
    subject: 'Votre dossier {reference} est irrecevable',
    text: `Madame, Monsieur,

Votre dossier {reference}, « {title} », a été déclaré irrecevable pour le motif suivant :

{reason}

Brussels International`,
  },
  nl: {
    subject: 'Uw dossier {reference} is onontvankelijk',
    text: `Geachte mevrouw, geachte heer,

Uw dossier {reference}, “{title}”, is onontvankelijk verklaard om de volgende reden:

{reason}

Brussels International`,
  },
  en: {
    subject: 'Your file {reference} is not admissible',
    text: `Dear Sir or Madam,

Your file {reference}, “{title}”, was declared inadmissible for this reason:

{reason}

Brussels International`,
  },
};
