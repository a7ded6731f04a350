// For a page that frames an aid: gives each <iframe data-weigh-up> the height of what is in it.
// It listens to nobody but those frames, and to their own origin.
addEventListener('message', ({ data, origin, source }) => {
  if (data?.from !== 'weigh-up' || data.type !== 'height' || !(data.height > 0)) return
  for (const frame of document.querySelectorAll('iframe[data-weigh-up]'))
    if (frame.contentWindow === source && new URL(frame.src).origin === origin)
      frame.style.height = `${data.height}px`
})
