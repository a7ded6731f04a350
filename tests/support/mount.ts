import { mount, type ComponentMountingOptions } from '@vue/test-utils'
import { createPinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { wordsKey } from '../../src/composables/use-words'
import { weighUpRouter } from '../../src/router/router'
import { words } from './words'

const blank = { render: () => null }

/** Mounts a component as the app would: with words, routes and a store. */
export function mountPiece(component: Component, options: ComponentMountingOptions<Component> = {}) {
  return mount(component, {
    attachTo: document.body,
    global: {
      plugins: [
        createPinia(),
        weighUpRouter(
          createMemoryHistory(),
          { aidIds: ['any-aid'], languages: ['en'] },
          { frame: blank, weigh: blank },
        ),
      ],
      provide: { [wordsKey as symbol]: words },
    },
    ...options,
  })
}
