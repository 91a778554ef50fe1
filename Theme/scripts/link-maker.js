// Makes links into the route finder for advisers: whoever knows some of the answers can send a reader straight to
// the first question that is open. Needs the script of the route finder, and an element with data-link-maker.
'use strict';
(() => {
  const place = document.querySelector('[data-link-maker]');
  if (!place || !window.signpost) return;
  const canonical = document.querySelector('[rel=canonical]');

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  signpost.ready(({ pages, ids, words, follow, link }) => {
    const choices = ids.map((known, question) => {
      const unknown = make('option', { value: '', textContent: 'Not known' });
      const select = make('select', { className: 'link-maker__select' }, unknown);
      known.slice(1).forEach((id, answer) => {
        select.append(make('option', { value: answer, textContent: words[question][answer + 1] }));
      });
      const label = make('label', { className: 'link-maker__question' }, words[question][0], select);
      return { select, label };
    });

    const status = make('p', { className: 'link-maker__status' });
    status.setAttribute('role', 'status');

    const line = title => {
      const field = make('input', { className: 'link-maker__field', readOnly: true });
      const button = make('button', { className: 'link-maker__copy', type: 'button' }, 'Copy',
        make('span', { className: 'visually-hidden' }, ': ' + title));
      button.onclick = async () => {
        try {
          await navigator.clipboard.writeText(field.value);
          status.textContent = 'The link is copied.';
        } catch (error) {
          field.select();
          status.textContent = 'Your browser does not let us copy. The link is selected: copy it from there.';
        }
      };
      const label = make('label', { className: 'link-maker__label' }, title, field);
      return { field, part: make('div', { className: 'link-maker__link' }, label, button) };
    };
    const plain = line('Link without the answers');
    const full = line('Link with the answers');

    // The chosen answers, by question.
    const chosen = () => {
      const given = [];
      choices.forEach(({ select }, question) => {
        if (select.value) given[question] = +select.value;
      });
      return given;
    };

    // The answers that journeys offer on which nothing speaks against the chosen ones.
    const offers = given => {
      const offered = ids.map(() => []);
      const seen = [];
      const visit = page => {
        if (seen[page]) return;
        seen[page] = true;
        const { question, ways } = pages[page];
        const isOffered = ways[given[question]];
        ways.forEach((next, answer) => {
          if (!next) return;
          offered[question][answer] = true;
          if (!isOffered || given[question] === answer) visit(next);
        });
      };
      visit(0);
      return offered;
    };

    const update = () => {
      let offered = offers(chosen());
      // An answer that no longer applies is taken back, the first one first: others may depend on it.
      for (;;) {
        const wrong = choices.find(({ select }, question) => select.value && !offered[question][select.value]);
        if (!wrong) break;
        wrong.select.value = '';
        offered = offers(chosen());
      }
      choices.forEach(({ select, label }, question) => {
        label.hidden = !offered[question].length;
        Array.from(select.options).slice(1).forEach((option, answer) => {
          option.hidden = option.disabled = !offered[question][answer];
        });
      });
      const given = chosen();
      const page = follow(0, given);
      const base = (canonical || location).href;
      plain.field.value = new URL(pages[page].file, base).href;
      full.field.value = new URL(link(page, given), base).href;
      status.textContent = '';
    };

    choices.forEach(({ select, label }) => {
      select.onchange = update;
      place.append(label);
    });
    place.append(plain.part, full.part, status);
    // Without this script the part says nothing, so it is hidden.
    const section = place.closest('[hidden]');
    if (section) section.hidden = false;
    onpageshow = update;
    update();
  });
})();
