type Open = (...key: string[]) => Promise<string>

/** The functions by which a module made by a plugin opens others; they give the name of what they would open. */
export async function functionsOf<Names extends string>(code = ''): Promise<Record<Names, Open>> {
  const made = code.replaceAll(/import\("([^"]+)"\)/g, 'Promise.resolve({ default: "$1" })')
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(made)}`)
}

/** What a module made by a plugin exports, where that is data. */
export function dataOf(code = '') {
  return JSON.parse(code.replace('export default ', ''))
}
