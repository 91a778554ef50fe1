// Makes links into the route finder for advisers: whoever knows some of the answers can send a reader straight to
// the first question that is open. Needs the script of the route finder.
'use strict';
(() => {
  const place = document.querySelector('[data-link-maker]');
  if (!place || !signpost.finder) return;
  const { parts, make } = signpost.shared;
  const canonical = document.querySelector('[rel=canonical]');
  const part = parts(place);

  signpost.ready(({ pages, ids, words, follow, link }) => {
    const choices = ids.map((known, question) => {
      const label = part.question.content.firstElementChild.cloneNode(true);
      const select = label.querySelector('select');
      label.firstElementChild.textContent = words[question][0];
      known.slice(1).forEach((id, answer) => {
        select.append(make('option', { value: answer, textContent: words[question][answer + 1] }));
      });
      return { select, label };
    });
    for (const button of place.querySelectorAll('[data-copies]')) {
      const field = part[button.dataset.copies];
      button.addEventListener('click', async () => {
        part.status.textContent = part.status.dataset[await signpost.copy(field.value, field)];
      });
    }

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
      const isWrong = ({ select }, question) => select.value && !offered[question][select.value];
      for (let wrong = choices.find(isWrong); wrong; wrong = choices.find(isWrong)) {
        wrong.select.value = '';
        offered = offers(chosen());
      }
      choices.forEach(({ select, label }, question) => {
        label.hidden = !offered[question].length;
        [...select.options].slice(1).forEach((option, answer) => {
          option.hidden = option.disabled = !offered[question][answer];
        });
      });
      const given = chosen();
      const page = follow(0, given);
      const base = (canonical || location).href;
      part.plain.value = new URL(pages[page].file, base).href;
      part.full.value = new URL(link(page, given), base).href;
      part.status.textContent = '';
    };

    choices.forEach(({ select, label }) => {
      select.addEventListener('change', update);
      part.links.before(label);
    });
    // Without this script the part says nothing, so it is hidden.
    const section = place.closest('[hidden]');
    if (section) section.hidden = false;
    addEventListener('pageshow', update);
    update();
  });
})();
