import {
  defineComponent,
  Fragment,
  getCurrentInstance,
  h,
  hydrate,
  onBeforeUnmount,
  onMounted,
  onBeforeUpdate,
  render,
  shallowRef,
  type DefineSetupFnComponent,
  type HTMLAttributes,
  type VNode,
} from 'vue'
import { inTurn } from '../composables/turns'

/**
 * A part of a page that is taken over by itself, after the page around it, so that no page keeps a slow phone busy for
 * long. Until then it stays as it came. A part that is made here, and not by the server, is there at once.
 *
 * What is taken over so is a tree of Vue's of its own: what it provides and injects is that of the app.
 */
export const InTurn = defineComponent({
  props: { as: { type: String, required: true } },
  setup({ as }, { slots }) {
    const content = () => h(Fragment, slots.default?.())
    const self = getCurrentInstance()
    // What a server makes has no place yet, nor has what is made here.
    const place = self?.vnode.el as Element | null | undefined
    if (!self || !place) return () => h(as, [content()])

    const changes = shallowRef(0)
    const part = h(() => (changes.value, content())) as VNode<Node, Element>
    part.appContext = self.appContext
    onMounted(() => inTurn(() => place.isConnected && hydrate(part, place)))
    onBeforeUpdate(() => (changes.value += 1))
    onBeforeUnmount(() => render(null, place))
    return () => h(as)
  },
}) as DefineSetupFnComponent<{ as: string } & HTMLAttributes>
