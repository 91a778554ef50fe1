// Shows the form of a question that asks for a date. What works out the answer is loaded once a date is given. Needs the script
// of the route finder. Without it, the answers stand as they are.
'use strict';
(() => {
  const main = document.querySelector('[data-question]'), form = main?.querySelector('form[data-part=dates]');
  if (!form || !window.signpost) return;
  const sources = document.currentScript.dataset.dates.split(' ');
  form.hidden = main.querySelector('[data-part=or]').hidden = false;
  form.onsubmit = event => {
    event.preventDefault();
    signpost.load(sources, () => signpostChooseByDate());
  };
  // Days that were told before stand in the address.
  const told = signpost.pieces(location.hash).filter(signpost.isDay).map(day => day.split('=')[0]);
  if (told.some(name => form.querySelector('[data-start=' + name + ']'))) signpost.load(sources, () => signpostChooseByDate(true));
})();
