import type { MailTemplate } from '../core/mail/mail-text';

/** Formal notification of an award, in the language of the file (R3, R16). */
export const NOTIFICATION: MailTemplate = {
  fr: {
    subject: 'Notification de votre subvention {reference}',
    text: `Madame, Monsieur,

Nous vous notifions l'octroi d'une subvention de {amount} pour votre projet « {title} », dossier {reference}.

La convention est signée et la dépense est engagée. Vous pouvez introduire votre première déclaration de créance dans Passerelle, où vous trouverez aussi les échéances de vos rapports.

Brussels International`,
  },
  nl: {
    subject: 'Kennisgeving van uw subsidie {reference}',
    text: `Geachte mevrouw, geachte heer,

Wij brengen u ter kennis dat u een subsidie van {amount} ontvangt voor uw project “{title}”, dossier {reference}.

De overeenkomst is ondertekend en de uitgave is vastgelegd. U kunt uw eerste schuldvordering indienen in Passerelle, waar u ook de termijnen van uw verslagen vindt.

Brussels International`,
  },
  en: {
    subject: 'Notification of your grant {reference}',
    text: `Dear Sir or Madam,

We notify you of a grant of {amount} for your project “{title}”, file {reference}.

The agreement is signed and the money is committed. You can submit your first claim for payment in Passerelle, where you also find the due dates of your reports.

Brussels International`,
  },
};
