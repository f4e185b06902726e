import { findTimes } from '../../times/find-times.js';
import type { Language } from '../language.js';
import { englishNames } from './names.js';

export const english: Language = { tag: 'en', times: findTimes, names: englishNames };
