/**
 * What a page may load and do. The one source of the header, of the tag that says the same in each page for hosts that
 * send no header, and of the policy of a single file. `vue` is the policy that Vue makes for itself as it starts; the
 * other one, in offline/register.ts, can name the worker and nothing else.
 */
const PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'vue weigh-up-worker',
}

/** @param {Record<string, string>} directives */
const inWords = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/**
 * A tag cannot say who may frame the page. It says more than the header on one point: the page itself fetches nothing at
 * all. The worker does, and a worker has the header alone.
 */
export const policyOfPages = inWords({ ...PAGE, 'connect-src': "'none'" })

/**
 * @param {{ scripts: string, styles: string }} hashes of all that stands in the file, each in its quotes
 * @returns {string} the policy of an aid as a single file, which loads nothing and works no worker
 */
export function policyOfSingleFile({ scripts, styles }) {
  const { 'default-src': nothing, ...page } = PAGE
  return inWords({
    'default-src': nothing,
    'script-src': scripts,
    'style-src': styles,
    'img-src': 'data:',
    'base-uri': page['base-uri'],
    'form-action': page['form-action'],
    'require-trusted-types-for': page['require-trusted-types-for'],
    'trusted-types': 'vue',
  })
}

/** What the page never asks for, and no script that slipped in may. */
const poweredOff = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Pages made to be shown inside other sites, in any language. Everything else is shown in no frame. */
const EMBEDDED = /^(?:\/[a-z]{2,3}(?:-[A-Za-z0-9]+)*)?\/embed\//

/** Parts of pages. What rules a page is sent with the page: with each of its parts again it would be most of the bytes. */
const PART = /^\/assets\//

/**
 * What is sent with an answer. "Nothing leaves the device" is kept here, not only in the code.
 * @param {string} path of what is sent, decoded, from the base of the site, e.g. `/es/embed/any-aid`. For an error page
 *   its own, not the one that was asked for: it is nobody's to frame.
 * @returns {Record<string, string>}
 */
export function securityHeadersFor(path) {
  // Whoever opens one by itself sees text: it is no page whatever is in it.
  const nosniff = { 'X-Content-Type-Options': 'nosniff' }
  if (PART.test(path)) return nosniff
  return {
    'Content-Security-Policy': inWords({
      ...PAGE,
      'frame-ancestors': EMBEDDED.test(path) ? '*' : "'none'",
    }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': poweredOff.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    ...nosniff,
  }
}
