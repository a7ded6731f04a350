import { openMessages } from 'virtual:messages'
import { speak, type Language } from '../../src/words/words'

export const english: Language = { id: 'en', name: 'English', locale: 'en', direction: 'ltr' }
export const words = speak(english, await openMessages('en'))
