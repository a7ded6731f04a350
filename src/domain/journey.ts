/** The steps of the journey through an aid, in their order; each is a page, and any may be entered at any time. */
export const STEPS = ['decision', 'safety', 'options', 'weigh', 'lean', 'summary'] as const
export type Step = (typeof STEPS)[number]
