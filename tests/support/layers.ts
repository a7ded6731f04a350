import ts from 'typescript'

/** A file under src, its path from there with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly source: string
}

/** `target` is null where it is worked out only as the page runs. */
interface Import {
  readonly target: string | null
  readonly kind: 'static' | 'lazy' | 'type'
}

interface Rule {
  /** Layers, besides the own one. */
  readonly layers?: readonly string[]
  /** Layers of which only types may be had. */
  readonly typesOf?: readonly string[]
  /** Layers that may be had by a dynamic import only. */
  readonly lazily?: readonly string[]
  /** A package stands for its subpaths too; `node:` and `virtual:` stand for all that begins so. */
  readonly packages?: readonly string[]
}

/** The table of layers; `main` stands for the files right under src, which may import anything. */
const RULES: Readonly<Record<string, Rule>> = {
  domain: {},
  aids: {},
  styles: {},
  authoring: {
    layers: ['domain', 'hosting', 'words'],
    packages: [
      'valibot',
      '@valibot/to-json-schema',
      'yaml',
      '@messageformat/parser',
      'syllable',
      'vite',
      'node:',
    ],
  },
  words: { typesOf: ['domain'], packages: ['virtual:'] },
  storage: { layers: ['domain', 'words'], packages: ['valibot'] },
  handover: { layers: ['domain', 'words', 'storage'], packages: ['valibot', 'lean-qr', 'fhir'] },
  stores: { layers: ['domain'], packages: ['pinia', 'vue'] },
  composables: { layers: ['domain', 'words'], packages: ['vue', 'vue-router'] },
  components: { layers: ['composables', 'domain', 'words'], packages: ['vue'] },
  views: {
    layers: ['components', 'composables', 'stores', 'handover', 'domain', 'words'],
    packages: ['vue', 'vue-router', 'pinia'],
  },
  router: { lazily: ['views'], packages: ['vue-router'] },
  offline: {},
  hosting: { packages: ['vite', 'vue', 'terser', 'workbox-build', 'node:'] },
}

/** @returns a sentence for every import that points where it may not; empty where all is well */
export function wrongImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = layerOf(file.path)
    if (layer === 'main') return []
    const rule = RULES[layer]
    if (!rule) return [`${file.path}: there is no layer "${layer}"`]
    return importsOf(file).flatMap((found) => {
      const fault = faultOf(found, file.path, layer, rule)
      return fault ? [`${file.path}: ${fault}`] : []
    })
  })
}

function faultOf({ target, kind }: Import, from: string, layer: string, rule: Rule): string | null {
  if (target === null) {
    return layer === 'hosting' ? null : 'imports what is worked out only as it runs'
  }
  if (!target.startsWith('.') && !target.startsWith('/')) {
    return rule.packages?.some((name) => isOfPackage(target, name))
      ? null
      : `${layer} may not import ${target}`
  }
  const to = layerOf(resolvePath(from, target))
  if (to === layer || rule.layers?.includes(to)) return null
  if (rule.typesOf?.includes(to)) return kind === 'type' ? null : `${layer} may import only types of ${to}`
  if (rule.lazily?.includes(to)) return kind === 'static' ? `${layer} may import ${to} only lazily` : null
  return `${layer} may not import ${to} (${target})`
}

function isOfPackage(target: string, name: string): boolean {
  return name.endsWith(':') ? target.startsWith(name) : target === name || target.startsWith(`${name}/`)
}

function layerOf(path: string): string {
  if (path.startsWith('..')) return 'outside src'
  const [first = '', ...rest] = path.split('/')
  return rest.length > 0 ? first : 'main'
}

/** @returns the path from src; one that leads out of src begins with `..` */
function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  if (target.startsWith('/')) return parts[0] === 'src' ? parts.slice(1).join('/') : `../${parts.join('/')}`
  return parts.join('/')
}

function importsOf({ path, source }: SourceFile): Import[] {
  const script = path.endsWith('.vue') ? scriptsOf(source) : source
  const found: Import[] = []
  visit(ts.createSourceFile(path, script, ts.ScriptTarget.Latest))
  return found

  function visit(node: ts.Node) {
    if (ts.isImportDeclaration(node)) {
      found.push({ target: textOf(node.moduleSpecifier), kind: isTypeImport(node) ? 'type' : 'static' })
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      found.push({ target: textOf(node.moduleSpecifier), kind: node.isTypeOnly ? 'type' : 'static' })
    } else if (ts.isImportTypeNode(node)) {
      found.push({
        target: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : null,
        kind: 'type',
      })
    } else if (ts.isCallExpression(node) && isLoader(node.expression)) {
      const [argument] = node.arguments
      const isList = argument && ts.isArrayLiteralExpression(argument)
      for (const each of isList ? argument.elements : [argument])
        found.push({ target: textOf(each), kind: 'lazy' })
    }
    ts.forEachChild(node, visit)
  }
}

/** `import(…)`, and Vite's `import.meta.glob(…)`, which imports by a pattern. */
function isLoader(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true
  return (
    ts.isPropertyAccessExpression(callee) &&
    ts.isMetaProperty(callee.expression) &&
    callee.name.text === 'glob'
  )
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = importClause.namedBindings
  if (importClause.name || !named || !ts.isNamedImports(named) || named.elements.length === 0) return false
  return named.elements.every((element) => element.isTypeOnly)
}

function textOf(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
}
