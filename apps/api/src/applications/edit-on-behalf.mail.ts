import type { MailTemplate } from '../core/mail/mail-text';

/** The administration corrected a section of the file; to everybody who may write in it. */
export const EDITED: MailTemplate = {
  fr: {
    subject: 'Votre dossier {reference} a été corrigé par l’administration',
    text: `Madame, Monsieur,

L'administration a corrigé votre dossier {reference}, « {title} », à votre place, pour la raison suivante :

{reason}

Vous pouvez voir ce qui a changé dans votre dossier. Si vous n'êtes pas d'accord, écrivez-nous par la messagerie du dossier :
{link}

Brussels International`,
  },
  nl: {
    subject: 'Uw dossier {reference} werd door de administratie verbeterd',
    text: `Geachte mevrouw, geachte heer,

De administratie heeft uw dossier {reference}, “{title}”, in uw plaats verbeterd, om de volgende reden:

{reason}

In uw dossier ziet u wat er veranderd is. Als u het er niet mee eens bent, schrijf ons dan via de berichten van het dossier:
{link}

Brussels International`,
  },
  en: {
    subject: 'Your file {reference} was corrected by the administration',
    text: `Dear Sir or Madam,

The administration corrected your file {reference}, “{title}”, on your behalf, for this reason:

{reason}

You can see in your file what has changed. If you do not agree, write to us in the messages of the file:
{link}

Brussels International`,
  },
};
