import type { IatiAidType, IatiCode } from './iati-activity';
import { attribute, narratives, own, required, shape } from './iati-shape';

export const code = attribute('code');
export const vocabulary = own(attribute('vocabulary'));

/** The fields of an element that holds a code of some vocabulary. */
export const codeFields = {
  code: required(own(code)),
  vocabulary,
  vocabularyUri: own(attribute('vocabulary-uri', 'uri')),
  narratives: own(narratives()),
};

export const codeItem = shape<IatiCode>(codeFields);
export const aidType = shape<IatiAidType>({ code: required(own(code)), vocabulary });
