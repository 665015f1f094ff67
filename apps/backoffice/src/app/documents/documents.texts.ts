import { registerTexts } from '../core/texts';

registerTexts({
  problems: {
    'file-too-large': $localize`:@@documents.problem.too-large:This file is too large.`,
    'file-type-not-allowed': $localize`:@@documents.problem.type:This type of file is not accepted. Send a PDF, an office document, an image, CSV or text.`,
    'file-type-lies': $localize`:@@documents.problem.lies:The content of this file is not what its name says.`,
    'file-empty': $localize`:@@documents.problem.empty:This file is empty.`,
    'file-missing': $localize`:@@documents.problem.missing:Choose a file.`,
    'file-name-not-allowed': $localize`:@@documents.problem.name:This file name holds characters or a reserved word that are not accepted. Rename the file.`,
    'archive-dangerous': $localize`:@@documents.problem.archive:This document holds macros, embedded objects or compressed content that is not accepted.`,
    'file-charset': $localize`:@@documents.problem.charset:This text file is not in UTF-8. Save it again as UTF-8.`,
    'too-many-files': $localize`:@@documents.problem.many:This file already holds as many documents as it may.`,
    'dossier-too-large': $localize`:@@documents.problem.dossier:The documents of this file are too large together.`,
    'too-many-versions': $localize`:@@documents.problem.versions:This document was replaced too often. Remove it and add the new one.`,
    'too-many-uploads': $localize`:@@documents.problem.uploads:Too many of your files are still on their way. Wait until they have arrived, or give some of them up.`,
    'uploads-too-large': $localize`:@@documents.problem.uploads-large:The files that you are sending are too large together. Wait until some have arrived.`,
    'upload-unfinished': $localize`:@@documents.problem.unfinished:Not all of this file has arrived. Send it again.`,
    'wrong-offset': $localize`:@@documents.problem.offset:This file is being sent in another window. Wait until it has arrived there.`,
    'document-replaced': $localize`:@@documents.problem.replaced:Somebody has replaced this document in the meantime. Look at the new version before you replace it.`,
    'document-kept': $localize`:@@documents.problem.kept:This document is the proof of what was submitted. It cannot be removed.`,
    'document-waiting': $localize`:@@documents.problem.waiting:The virus scanner has not looked at this document yet. Try again shortly.`,
    'file-damaged': $localize`:@@documents.problem.damaged:The stored document is damaged. Warn an administrator.`,
    'storage-unavailable': $localize`:@@documents.problem.storage:Documents cannot be stored at the moment. Try again shortly.`,
  },
  events: {
    'document.add': (name) => $localize`:@@documents.event.add:${name}:name: added a document.`,
    'document.begin': (name) => $localize`:@@documents.event.begin:${name}:name: began to send a file.`,
    'document.replace': (name, data) =>
      $localize`:@@documents.event.replace:${name}:name: replaced a document: version ${String(data['version'])}:number:.`,
    'document.remove': (name) => $localize`:@@documents.event.remove:${name}:name: removed a document.`,
    'document.refuse': (_name, data) =>
      $localize`:@@documents.event.refuse:A document was removed: the virus scanner found ${String(data['virus'])}:virus: in it.`,
    'document.scan': () => $localize`:@@documents.event.scan:The virus scanner found nothing in a document.`,
    'document.download': (name) => $localize`:@@documents.event.download:${name}:name: downloaded a document.`,
  },
});
