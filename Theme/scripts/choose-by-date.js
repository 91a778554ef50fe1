// Shows the form of a question that asks for a date. What works out the answer is loaded once a date is given. Needs the script
// of the route finder. Without it, the answers stand as they are.
'use strict';
(() => {
  const main = document.querySelector('[data-question]');
  const form = main?.querySelector('form[data-part=dates]');
  if (!form || !signpost.finder) return;
  const { load } = signpost.shared;
  const { finder } = signpost;
  const sources = document.currentScript.dataset.dates.split(' ');
  const choose = isOpening => load(sources).then(() => signpost.chooseByDate(isOpening), finder.fail);
  form.hidden = main.querySelector('[data-part=or]').hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    choose();
  });
  // Days that were told before stand in the address.
  const told = finder.pieces(location.hash).filter(finder.isDay).map(day => day.split('=')[0]);
  if (told.some(name => form.querySelector('[data-start=' + name + ']'))) choose(true);
})();
