import { registerTexts } from '../core/texts';

registerTexts({ problems: {}, reasons: {}, figures: {} });
