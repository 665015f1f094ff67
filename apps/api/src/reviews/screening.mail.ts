import type { MailTemplate } from '../core/mail/mail-text';

/** The file has to be completed (R9). */
export const RETURNED: MailTemplate = {
  fr: {
    subject: 'Votre dossier {reference} doit être complété',
    text: `Madame, Monsieur,

L'examen de recevabilité de votre dossier {reference}, « {title} », montre qu'il doit être complété :

{reason}

Vous pouvez compléter le dossier dans Passerelle jusqu'au {until}. Cette demande n'est faite qu'une seule fois.

Brussels International`,
  },
  nl: {
    subject: 'Uw dossier {reference} moet worden aangevuld',
    text: `Geachte mevrouw, geachte heer,

Uit het ontvankelijkheidsonderzoek van uw dossier {reference}, “{title}”, blijkt dat het moet worden aangevuld:

{reason}

U kunt het dossier in Passerelle aanvullen tot {until}. Dit wordt u maar één keer gevraagd.

Brussels International`,
  },
  en: {
    subject: 'Your file {reference} has to be completed',
    text: `Dear Sir or Madam,

The admissibility check of your file {reference}, “{title}”, shows that it has to be completed:

{reason}

You can complete the file in Passerelle until {until}. You will be asked only once.

Brussels International`,
  },
};

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
