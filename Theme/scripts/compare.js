// Lets readers choose the columns of a comparison, and leave out the rows in which these do not differ.
// The choice stands in the address's fragment, so that it can be shared: #columns=drs,mediation&only
'use strict';
(() => {
  const { parts, fill } = signpost.shared;
  const view = document.querySelector('[data-compare]');
  if (!view) return;
  const all = selector => [...view.querySelectorAll(selector)];
  const boxes = all('[data-column]');
  const { choose, only, all: again, status } = parts(view);
  const heads = all('thead th');
  const bodies = all('tbody');
  const lists = all('[data-list]');
  const contents = all('nav li');
  const isFew = view.classList.contains('compare--few');
  const start = '#columns=';

  const say = (name, n) => fill(status.dataset[name], { n, all: boxes.length });

  const show = () => {
    const chosen = boxes.map(box => box.checked);
    const count = chosen.filter(is => is).length;
    for (const row of [heads, lists, contents]) {
      row.forEach((element, column) => {
        element.hidden = !chosen[column];
      });
    }
    let same = 0;
    bodies.forEach((body, row) => {
      const [question, answers] = body.rows;
      question.cells[0].colSpan = count;
      [...answers.cells].forEach((cell, column) => {
        cell.hidden = !chosen[column];
      });
      const texts = [...answers.cells].filter(cell => !cell.hidden).map(cell => cell.textContent.trim());
      const isSame = count > 1 && texts.every(text => text === texts[0]);
      same += isSame;
      body.hidden = isSame && only.checked;
      lists.forEach(list => {
        list.querySelectorAll('dl > div')[row].hidden = body.hidden;
      });
    });
    // Three columns fit where nine do not.
    view.classList.toggle('compare--few', isFew || count < 4);
    again.hidden = count === boxes.length && !only.checked;
    status.textContent = again.hidden ? '' : say('shown', count)
      + (only.checked ? ' ' + say(same ? same > 1 ? 'many' : 'same' : 'none', same) : '');
  };

  const write = () => {
    const ids = boxes.filter(box => box.checked).map(box => box.value);
    show();
    location.replace(start + (ids.length < boxes.length ? ids : '') + (only.checked ? '&only' : ''));
  };

  const read = () => {
    const { hash } = location;
    if (!hash.startsWith(start)) return;
    const [columns, ...rest] = hash.slice(start.length).split('&');
    const known = columns.split(',').filter(id => boxes.some(box => box.value === id));
    boxes.forEach(box => {
      box.checked = !known.length || known.includes(box.value);
    });
    only.checked = rest.includes('only');
    show();
    choose.open = choose.open || !again.hidden;
  };

  boxes.forEach(box => {
    box.addEventListener('change', () => {
      if (boxes.some(other => other.checked)) {
        write();
      } else {
        box.checked = true;
        status.textContent = status.dataset.last;
      }
    });
  });
  only.addEventListener('change', write);
  again.addEventListener('click', () => {
    boxes.forEach(box => {
      box.checked = true;
    });
    only.checked = false;
    choose.querySelector('summary').focus();
    write();
  });
  addEventListener('hashchange', read);
  choose.hidden = false;
  show();
  read();
})();
