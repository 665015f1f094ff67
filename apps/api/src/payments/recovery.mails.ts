import type { MailTemplate } from '../core/mail/mail-text';

/** The beneficiary has to pay back, in the language of the file (R3, R43). */
export const NOTICE: MailTemplate = {
  fr: {
    subject: 'Récupération dans le dossier {reference}',
    text: `Madame, Monsieur,

Au terme du contrôle du rapport final de votre projet « {title} », dossier {reference}, la subvention définitive est inférieure aux montants déjà payés. Nous vous demandons de rembourser {amount} au plus tard le {dueOn}.

Vous trouverez le décompte et le suivi de cette récupération dans Passerelle. Si vous contestez ce montant, faites-le-nous savoir par écrit, avec vos motifs, avant cette date.

Brussels International`,
  },
  nl: {
    subject: 'Terugvordering in het dossier {reference}',
    text: `Geachte mevrouw, geachte heer,

Na de controle van het eindverslag van uw project “{title}”, dossier {reference}, is de definitieve subsidie lager dan de al betaalde bedragen. Wij vragen u {amount} terug te betalen, uiterlijk op {dueOn}.

U vindt de afrekening en de opvolging van deze terugvordering in Passerelle. Betwist u dit bedrag, laat het ons dan vóór die datum schriftelijk en met opgave van redenen weten.

Brussels International`,
  },
  en: {
    subject: 'Recovery in the file {reference}',
    text: `Dear Sir or Madam,

After the check of the final report of your project “{title}”, file {reference}, the final grant is lower than what was already paid. We ask you to pay back {amount} by {dueOn}.

You find the settlement and the progress of this recovery in Passerelle. If you contest the amount, tell us so in writing, with your reasons, before that day.

Brussels International`,
  },
};

/** What is owed is withheld from a claim of the beneficiary (R43). */
export const OFFSET: MailTemplate = {
  fr: {
    subject: 'Compensation de la récupération dans le dossier {reference}',
    text: `Madame, Monsieur,

Il a été décidé de compenser {amount}, dus dans le cadre de votre projet « {title} », dossier {reference}, avec le paiement de votre déclaration de créance {claim}. Ce montant sera retenu sur ce paiement.

Motif de la décision :

{reason}

Brussels International`,
  },
  nl: {
    subject: 'Verrekening van de terugvordering in het dossier {reference}',
    text: `Geachte mevrouw, geachte heer,

Er is beslist om {amount}, verschuldigd in het kader van uw project “{title}”, dossier {reference}, te verrekenen met de betaling van uw schuldvordering {claim}. Dit bedrag wordt op die betaling ingehouden.

Reden van de beslissing:

{reason}

Brussels International`,
  },
  en: {
    subject: 'Offset of the recovery in the file {reference}',
    text: `Dear Sir or Madam,

It was decided to set off {amount}, owed for your project “{title}”, file {reference}, against the payment of your claim {claim}. This amount will be withheld from that payment.

Reason of the decision:

{reason}

Brussels International`,
  },
};
