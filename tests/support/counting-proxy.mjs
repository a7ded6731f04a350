import { createServer, request } from 'node:http'

/**
 * Stands before a server and counts what goes through: a browser does not tell what its worker asks for. Everything is
 * asked for as brotli, as browsers do over https.
 * @param {string} address of the server
 */
export async function countingProxy(address) {
  const none = { answers: 0, unchanged: 0, heads: 0, bodies: 0 }
  let counted = { ...none }
  const server = createServer((asked, response) => {
    const { method, headers } = asked
    request(address + asked.url, { method, headers: { ...headers, 'accept-encoding': 'br' } }, (answer) => {
      counted.answers += 1
      counted.unchanged += Number(answer.statusCode === 304)
      counted.heads += lengthOf(answer)
      answer.on('data', (part) => (counted.bodies += part.length))
      answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers))
    })
      .on('error', () => response.destroy())
      .end()
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
  const own = server.address()
  return {
    address: `http://127.0.0.1:${own && typeof own === 'object' ? own.port : ''}`,
    /** What was counted since this was last asked. */
    take() {
      const taken = counted
      counted = { ...none }
      return taken
    },
    /** @returns {Promise<void>} */
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** @param {import('node:http').IncomingMessage} answer its head, as HTTP/1.1 writes it */
function lengthOf({ httpVersion, statusCode, statusMessage, rawHeaders }) {
  const lines = rawHeaders.filter((_, place) => place % 2 === 0)
  const values = rawHeaders.filter((_, place) => place % 2 === 1)
  return [
    `HTTP/${httpVersion} ${statusCode} ${statusMessage}`,
    ...lines.map((name, place) => `${name}: ${values[place]}`),
  ]
    .concat('')
    .reduce((sum, line) => sum + Buffer.byteLength(line) + 2, 0)
}
