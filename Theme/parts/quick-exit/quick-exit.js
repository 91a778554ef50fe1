// Leaves a page fast: its place in the history is taken by a harmless page of another site.
// Esc, pressed three times within three seconds, does the same as the link.
'use strict';
(() => {
  const way = document.querySelector('[data-exit]');
  if (!way) return;
  const leave = () => {
    // What stood on the screen is gone at once, however slow the other page is.
    document.body.hidden = true;
    document.title = way.dataset.title;
    location.replace(way.href);
  };
  way.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });
  let times = [];
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') {
      times = [];
    } else if (!event.repeat) {
      times = times.filter(time => event.timeStamp - time < 3000);
      times.push(event.timeStamp);
      if (times.length > 2) leave();
    }
  });
  // Coming back from a page that was kept in memory.
  addEventListener('pageshow', () => {
    document.body.hidden = false;
  });
  document.querySelector('[data-part=exit]').hidden = false;
})();
