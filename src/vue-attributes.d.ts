import 'vue'

// Vue knows the attributes of HTML but not yet these two.
declare module '@vue/runtime-dom' {
  interface HTMLAttributes {
    popover?: boolean | 'auto' | 'manual'
  }
  interface ButtonHTMLAttributes {
    popovertarget?: string
  }
}
