import messages from '../../src/words/en.json?messages'
import texts from '../../src/words/en.json?texts'
import { speak } from '../../src/words/words'

export const words = speak('en', texts, messages)
