/** @param {readonly number[]} values @returns {number} NaN where there are none */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** @param {number} value */
export function round(value, digits = 3) {
  return Number(value.toFixed(digits))
}
