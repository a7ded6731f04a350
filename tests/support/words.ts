import messages from '../../src/words/en.json?messages'
import { speak } from '../../src/words/words'

export const words = speak('en', messages)
