/** @param {string} framedBy who may show the page in a frame */
const contentSecurityPolicy = (framedBy) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'none'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
    "require-trusted-types-for 'script'",
  ].join('; ')

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

/**
 * What is sent with every answer. "Nothing leaves the device" is kept here, not only in the code.
 * @param {string} path of what is sent, decoded, from the base of the site, e.g. `/es/embed/any-aid`. For an error page
 *   its own, not the one that was asked for: it is nobody's to frame.
 * @returns {Record<string, string>}
 */
export function securityHeadersFor(path) {
  return {
    'Content-Security-Policy': contentSecurityPolicy(EMBEDDED.test(path) ? '*' : "'none'"),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': poweredOff.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}
