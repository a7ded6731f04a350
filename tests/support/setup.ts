import { afterEach } from 'vitest'

const said: string[] = []

// Vue says by warning what a test would otherwise pass over. A test that expects one spies on the console itself.
for (const level of ['warn', 'error'] as const) {
  console[level] = (...parts: unknown[]) => void said.push(`console.${level}: ${parts.map(String).join(' ')}`)
}

afterEach(() => {
  const messages = said.splice(0)
  if (messages.length > 0) throw new Error(messages.join('\n'))
})
