import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of the study that a new aid begins with, which does not exist: nobody is to publish it. */
export const EXAMPLE_DOI = '10.1000/example'

/**
 * Writes a working aid to begin with: one theme a side, one card each, every field with a line that explains it.
 *
 * @param folder that does not exist yet
 * @returns the files it wrote
 */
export function writeSkeleton(folder: string, id: string): string[] {
  mkdirSync(folder, { recursive: true })
  const files = [
    [join(folder, 'aid.yaml'), STRUCTURE.replaceAll('ID', id)],
    [join(folder, 'en.yaml'), WORDS],
  ] as const
  for (const [file, text] of files) writeFileSync(file, text)
  return files.map(([file]) => file)
}

const STRUCTURE = `# yaml-language-server: $schema=../../../.schema/aid.json
# Structure, numbers and sources. Words are in en.yaml, and no number may be typed there.
id: ID # the name of this folder
version: 0.1.0 # raise it when the content changes
languages: [en] # a words file for each
dates: { made: 2026-01-01, reviewed: 2026-01-01, nextReview: 2099-01-01 }
minutes: 10 # how long it takes to go through it all
authors: [author] # their names are in en.yaml
# contact: { email: you@example.org } # or { url: ... }: where people may send a reason that is missing
funding: none # none, public, charity or industry
updateMonths: 12 # how often you will look for new studies

# What happens without the treatment. A figure is a number with its source; en.yaml says it as {weeks}.
naturalCourse:
  sources: [study]
  figures: { weeks: { value: 2, sources: [study] } }

# role: just one treatment, just one without, and as many times alternative as there is more to ask about.
options:
  - { id: have-it, role: treatment, sources: [study] }
  - { id: go-on, role: without, sources: [study] }

# Cards that say nearly the same thing share a theme: a theme counts once. As many benefits as risks.
themes:
  - { id: better, side: benefit }
  - { id: worse, side: risk }

# certainty: high, moderate, low, very-low; or none, where no study shows it: then it has a side and no theme.
# chance: no-number (en.yaml says why), or events with and, if it was counted, without the treatment, out of 100, 1000 or
# 10000. Other numbers of a card, such as how many people a study had, go under figures, as above.
cards:
  - id: feel-better
    theme: better
    certainty: moderate
    chance:
      with: { from: 50, to: 60 } # or one number
      without: 40
      of: 100
      counted: people # or treatments
      period: { count: 2, unit: week } # treatment, day, week, month or year
      sources: [study]
    sources: [study]
  - { id: side-effect, theme: worse, certainty: low, chance: no-number, sources: [study] }

# do-not: do not have it; ask-first: ask a doctor first; tell: tell the therapist. Never weighed.
safety:
  - { id: pregnant, level: ask-first, sources: [study] }

# When to get help at once.
aftercare: { items: [worse-fast], sources: [study] }

# About five questions; a wrong answer leads back to the card, or without a card to the safety page.
understanding:
  - { id: how-many, card: feel-better, answers: [some, all], right: some }

# Terms that need a word of explanation.
glossary: []

# What only people can do, by IPDAS code, once somebody says that it was done and when:
# attestations: { K14: { by: 'Name, what they are', date: 2026-01-01 } }

sources:
  study:
    label: Author 2020 # how a card names it
    authors: Author A, Author B
    title: The title of the study
    published: Journal 2020;1:1-10
    year: 2020
    doi: ${EXAMPLE_DOI} # or url:
    # secondHand: true # if you read it on a page that quotes it
`

const WORDS = `# yaml-language-server: $schema=../../../.schema/words.json
# Words only: short sentences, easy words, and "you". Numbers are {placeholders} of aid.yaml.
language: en
title: The treatment for the problem
decision: Should I have it, or go on without it?
summary: One sentence for the list of aids.
condition: What the problem is like.
naturalCourse: Most people feel better after {weeks} weeks.
# How sentences name the two ways: "Your answers point towards having it."
towards: { benefit: having it, risk: going on without it }

options:
  have-it:
    name: Have it
    what: What is done.
    help: How it may help.
    harm: What may go wrong.
    lasts: How long it takes, and how long the good and the bad last.
    effort: What it asks of you.
    unknown: What nobody knows.
  go-on:
    name: Go on without it
    what: You go on as now.
    help: How it may get better by itself.
    harm: What may get worse.
    lasts: How long the problem lasts by itself.
    effort: Nothing new.
    unknown: How it will go for you.

themes:
  better: { name: Feeling better }
  worse: { name: Side effects }

# answer: as sure as the studies: high "does", moderate "probably", low "may", very low "we are very unsure whether",
# none "no study we found shows". With a number: happens, spared and who. Without one: noNumber says why.
cards:
  feel-better:
    title: Feeling better
    answer: You will probably feel better.
    like: What it is like for a person.
    happens: '{from} to {to} of {of} people feel better with it, and {without} without it.'
    spared: '{restFrom} to {restTo} of {of} do not.'
    who: Who was counted, and where.
    unsure: Why the studies are no surer than that.
    ask: What would it be like for me?
  side-effect:
    title: A side effect
    answer: It may make you tired.
    like: What it is like, and how long it lasts.
    noNumber: Nobody counted how many people get it, and that is what we say here.
    unsure: Why the studies are no surer than that, in a few short words.
    ask: What can I do about it?

safety:
  pregnant: { question: Are you pregnant?, why: Why it matters. }
aftercare: { worse-fast: You quickly get worse. }
understanding:
  how-many: { question: How many people feel better with it?, answers: { some: '{from} to {to} of {of}', all: All } }
glossary: {}

about:
  authors: { author: { name: Your name, credentials: What qualifies you. } }
  funding: Who paid for it.
  conflicts: What the authors stand to gain.
  evidence: How the studies were looked for and chosen.
  updates: How it is kept up to date.
  limits: What it is not.
`
