import { openMessages } from 'virtual:messages'
import { groupingOf } from '../../src/authoring/languages'
import { speak, type Language } from '../../src/words/words'

export const english: Language = {
  id: 'en',
  name: 'English',
  locale: 'en',
  grouping: groupingOf('en'),
  direction: 'ltr',
}
export const words = speak(english, await openMessages('en'))
