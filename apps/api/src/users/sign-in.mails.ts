import type { MailTemplate } from '../core/mail/mail-text';

/** To a person whose account was closed for a quarter of an hour after wrong passwords (SEC-32). */
export const BLOCKED: MailTemplate = {
  fr: {
    subject: 'Votre compte Passerelle est bloqué pendant 15 minutes',
    text: `Bonjour {name},

Plusieurs mots de passe erronés ont été introduits pour votre compte Passerelle, en dernier lieu depuis l'adresse {address}. Le compte est bloqué pendant 15 minutes ; il se débloque ensuite de lui-même.

Si ce n'était pas vous, avertissez l'administrateur de l'application. Votre mot de passe n'a pas été modifié.

Brussels International`,
  },
  nl: {
    subject: 'Uw account in Passerelle is 15 minuten geblokkeerd',
    text: `Dag {name},

Voor uw account in Passerelle werden verschillende verkeerde wachtwoorden ingevoerd, het laatst vanaf het adres {address}. De account is 15 minuten geblokkeerd; daarna wordt de blokkering vanzelf opgeheven.

Was u dit niet, verwittig dan de beheerder van de toepassing. Uw wachtwoord is niet gewijzigd.

Brussels International`,
  },
  en: {
    subject: 'Your Passerelle account is blocked for 15 minutes',
    text: `Hello {name},

Several wrong passwords were entered for your Passerelle account, the last one from the address {address}. The account is blocked for 15 minutes and then opens by itself.

If this was not you, tell the administrator of the application. Your password has not been changed.

Brussels International`,
  },
};
