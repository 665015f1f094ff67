import type { Reminder } from '@passerelle/contract';
import type { MailTemplate } from '../core/mail/mail-text';

/** To an address that somebody left on the page of a call: nothing is sent before its owner says yes. */
export const CONFIRM: MailTemplate = {
  fr: {
    subject: 'Confirmez votre inscription aux rappels : {call}',
    text: `Bonjour,

Quelqu'un, sans doute vous, souhaite recevoir à cette adresse les rappels de l'appel à projets « {call} ». Confirmez-le ici :
{link}

Ce lien est valable 48 heures et ne sert qu'une fois. Si vous n'avez rien demandé, ne faites rien : votre adresse sera effacée.

Brussels International`,
  },
  nl: {
    subject: 'Bevestig uw inschrijving voor herinneringen: {call}',
    text: `Goeiedag,

Iemand, waarschijnlijk uzelf, wil op dit adres herinneringen ontvangen over de projectoproep “{call}”. Bevestig dat hier:
{link}

Deze link is 48 uur geldig en werkt maar één keer. Hebt u niets gevraagd, dan hoeft u niets te doen: uw adres wordt gewist.

Brussels International`,
  },
  en: {
    subject: 'Confirm your reminders: {call}',
    text: `Hello,

Somebody, probably you, wants reminders of the call for projects “{call}” at this address. Confirm it here:
{link}

The link is valid for 48 hours and works once. If you did not ask for it, do nothing: your address will be erased.

Brussels International`,
  },
};

const END_FR = `Ne plus recevoir de rappels de cet appel :
{end}

Votre adresse sera effacée à la clôture de l'appel.

Brussels International`;
const END_NL = `Geen herinneringen over deze oproep meer ontvangen:
{end}

Uw adres wordt gewist zodra de oproep is afgesloten.

Brussels International`;
const END_EN = `Stop the reminders of this call:
{end}

Your address will be erased when the call is closed.

Brussels International`;

const OPENING: MailTemplate = {
  fr: {
    subject: 'Appel ouvert : {call}',
    text: `Bonjour,

L'appel à projets « {call} » est ouvert. Les dossiers de candidature peuvent être introduits jusqu'au {closes}, heure de Bruxelles.

Conditions, documents et formulaire :
{link}

${END_FR}`,
  },
  nl: {
    subject: 'Oproep geopend: {call}',
    text: `Goeiedag,

De projectoproep “{call}” is geopend. Aanvraagdossiers kunnen worden ingediend tot {closes}, Brusselse tijd.

Voorwaarden, documenten en formulier:
{link}

${END_NL}`,
  },
  en: {
    subject: 'Call open: {call}',
    text: `Hello,

The call for projects “{call}” is open. Applications are taken until {closes}, Brussels time.

Conditions, documents and form:
{link}

${END_EN}`,
  },
};

/** It names the deadline, not what is left: that changes when the deadline is moved. */
const DEADLINE: MailTemplate = {
  fr: {
    subject: 'Clôture prochaine : {call}',
    text: `Bonjour,

L'appel à projets « {call} » se clôture le {closes}, heure de Bruxelles. Un dossier de candidature introduit plus tard ne sera pas accepté.

Conditions, documents et formulaire :
{link}

${END_FR}`,
  },
  nl: {
    subject: 'Binnenkort afgesloten: {call}',
    text: `Goeiedag,

De projectoproep “{call}” wordt afgesloten op {closes}, Brusselse tijd. Een aanvraagdossier dat later wordt ingediend, wordt niet aanvaard.

Voorwaarden, documenten en formulier:
{link}

${END_NL}`,
  },
  en: {
    subject: 'Closing soon: {call}',
    text: `Hello,

The call for projects “{call}” closes on {closes}, Brussels time. A later application will not be accepted.

Conditions, documents and form:
{link}

${END_EN}`,
  },
};

/** Concept notes end; `lots` names those that take them, one a line. */
const CONCEPT: MailTemplate = {
  fr: {
    subject: 'Fin prochaine des notes conceptuelles : {call}',
    text: `Bonjour,

Dans l'appel à projets « {call} », une note conceptuelle vient d'abord dans ces volets :

{lots}

Les notes sont acceptées jusqu'au {closes}, heure de Bruxelles. Une note introduite plus tard ne sera pas acceptée, et seule une note retenue mène au dossier complet.

Conditions, documents et formulaire :
{link}

${END_FR}`,
  },
  nl: {
    subject: "Conceptnota's binnenkort afgesloten: {call}",
    text: `Goeiedag,

In de projectoproep “{call}” komt in deze luiken eerst een conceptnota:

{lots}

Nota's worden aanvaard tot {closes}, Brusselse tijd. Een nota die later wordt ingediend, wordt niet aanvaard, en alleen een geselecteerde nota leidt tot het volledige dossier.

Voorwaarden, documenten en formulier:
{link}

${END_NL}`,
  },
  en: {
    subject: 'Concept notes closing soon: {call}',
    text: `Hello,

In the call for projects “{call}”, a concept note comes first in these lots:

{lots}

Notes are taken until {closes}, Brussels time. A later note will not be accepted, and only a selected note leads to the full file.

Conditions, documents and form:
{link}

${END_EN}`,
  },
};

export const REMINDER_MAILS: Readonly<Record<Reminder, MailTemplate>> = {
  opening: OPENING,
  week: DEADLINE,
  day: DEADLINE,
  'concept-week': CONCEPT,
  'concept-day': CONCEPT,
};
