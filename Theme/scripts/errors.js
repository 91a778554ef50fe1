// Says what is wrong in a form: at the fields, and in the summary above it, the part `error-summary`. The generator lays this
// before days.js; other forms load it alone.
'use strict';
signpost.errors = (() => {
  const { make } = signpost.shared;
  const { title } = document;
  // Says at the inputs of a field what is wrong with it, or that nothing is.
  const mark = (error, inputs, text) => {
    error.textContent = text;
    error.hidden = !text;
    for (const input of inputs) input.ariaInvalid = text ? 'true' : null;
  };
  // Shows all that is wrong, each with the input to go to, the words, and what else may answer them. The summary gets the
  // focus, and the title of the page says so.
  const show = (summary, problems) => {
    summary.querySelector('ul').replaceChildren(...problems.map(({ input, text, answers = [] }) => {
      const link = make('a', { href: '#' + input.id }, text);
      link.addEventListener('click', event => {
        event.preventDefault();
        input.focus();
      });
      return make('li', {}, link, ...answers);
    }));
    summary.hidden = !problems.length;
    document.title = (problems.length ? summary.dataset.title : '') + title;
    summary.focus();
  };
  return { mark, show };
})();
