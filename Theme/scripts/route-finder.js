// Shows a reader's answers so far, lets each be changed, and shares the page.
// The answers stand in the address's fragment alone: #a:who=parent&problem=delay.
// Nothing of a fragment reaches the page but the number of a known answer.
// The journeys are loaded where there are answers; before the first, each link needs only its own.
'use strict';
(() => {
  const { parts, load } = signpost.shared;
  const source = document.currentScript.dataset.journeys;
  const isOurs = hash => hash.startsWith('#a:');
  // What a fragment tells, each as question=answer or as a day.
  const pieces = hash => isOurs(hash) ? hash.slice(3, 4000).split('&') : [];
  // Days, such as letter=2026-06-15, what they are about, which route is open, and the council go with the answers from page to page.
  const isDay = piece => /^(about|sure|open|council)=[a-z0-9-]+$|^[a-z0-9-]+=[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(piece);

  const understand = () => {
    const [asked, slugs, names, results, ways] = signpost.journeys.split('\n\n\n')
      .map((part, number) => part.split(number ? ' ' : '\n\n'));
    const lines = asked.map(question => question.split('\n'));
    const ids = lines.map(entries => entries.map(line => line.split(' ')[0]));
    // Behind the words of an answer may stand a note.
    const texts = place => lines.map(entries => entries.map(line => line.slice(line.indexOf(' ') + 1).split('\t')[place]));
    const words = texts(0);
    const notes = texts(1);

    // Pages stand in the order in which they are first met; a step of 0 leads to one that was not met before.
    let met = 1;
    const pages = ways.map(way => {
      const [question, ...steps] = way.split(',');
      const name = way ? names.shift() : results.shift();
      const rest = way ? name : [...name].map(sign => slugs[sign.charCodeAt() - 48]).join('--');
      return {
        question,
        ways: steps.map(step => step && (step > 0 ? met - step : met++)),
        file: (name[0] === '/'
          ? name.slice(1)
          : (way ? ids[question][0] : 'result') + (rest && '--' + rest)) + '.html'
      };
    });

    const pair = (question, answer) => ids[question][0] + '=' + ids[question][answer + 1];

    // The known answers of a fragment, by question. Only those that a page offers are ever kept.
    const read = hash => {
      const given = [];
      const told = pieces(hash);
      ids.forEach((known, question) => known.forEach((id, answer) => {
        if (told.includes(pair(question, answer))) given[question] = answer;
      }));
      return given;
    };

    const write = given => {
      const told = given.map((answer, question) => pair(question, answer)).filter(pair => pair)
        .concat(pieces(location.hash).filter(isDay));
      return told.length ? '#a:' + told.join('&') : '';
    };

    // The first page from `page` on whose question is not answered, or `end`.
    const follow = (page, given, end) => {
      while (page !== end) {
        const { question, ways } = pages[page];
        const next = ways[given[question]];
        if (!next) break;
        page = next;
      }
      return page;
    };

    // The answers that can lead to a page, or be of use after it: those of the journey that they tell, if it comes by,
    // or else as many as any one journey there has.
    const sift = (given, end) => {
      const comesBy = follow(0, given, end) === end;
      const best = [];
      const search = page => {
        if (page !== end && !(page in best)) {
          const { question, ways } = pages[page];
          best[page] = 0;
          ways.forEach((next, answer) => {
            const isGiven = given[question] === answer;
            const rest = next && (isGiven || !comesBy) && search(next);
            const count = rest && rest.count + isGiven;
            if (rest && !(best[page].count >= count)) best[page] = { count, answer, next };
          });
        }
        return page === end ? { count: 0 } : best[page];
      };
      search(0);
      const kept = [];
      const keep = (page, answer) => {
        const { question } = pages[page];
        if (given[question] === answer) kept[question] = answer;
        return question in kept;
      };
      kept.before = [];
      for (let page = 0; page !== end; page = best[page].next) {
        if (keep(page, best[page].answer)) kept.before.push(page);
      }
      const seen = [];
      const reach = page => {
        if (!seen[page]) {
          seen[page] = 1;
          pages[page].ways.forEach((next, answer) => {
            if (next) {
              keep(page, answer);
              reach(next);
            }
          });
        }
      };
      reach(end);
      return kept;
    };

    const link = (page, given) => pages[page].file + write(sift(given, page));
    return { pages, ids, words, notes, follow, link, read, sift, write };
  };

  // Hands the journeys to a function, as soon as they are here; from then on they are known to all. They end with the hash
  // in their name: where they are gone, or others than this page was made with, its links stay as they are.
  let journeys;
  const ready = then => {
    const start = () => {
      if (signpost.journeys?.endsWith(source.split('.').at(-2))) then(journeys ||= Object.assign(signpost, understand()));
    };
    if (journeys) then(journeys);
    else load([source]).then(start, () => {});
  };
  let part = {};
  // A region that is filled while the page loads is not read out.
  const say = what => setTimeout(() => {
    part.status.textContent = part.status.dataset[what];
  }, 200);
  const finder = { pieces, isDay, say, fail: () => say('failed') };
  Object.assign(signpost, { ready, finder });

  const main = document.querySelector('[data-state]');
  if (!main) return;
  const here = +main.dataset.state;
  const answers = main.querySelectorAll('[data-answer]');
  part = parts(main);
  const canonical = document.querySelector('[rel=canonical]');
  // The fragment with the answers that were kept.
  let told = '';

  const address = () => (canonical || location).href.split('#')[0] + (part.include.checked ? told : '');

  const prepare = () => {
    part.include.parentNode.hidden = !told;
    main.querySelectorAll('[data-send]').forEach(way => {
      way.href = way.dataset.send + encodeURIComponent(document.title + '\n' + address());
    });
  };

  const show = ({ pages, ids, words, notes, follow, link, read, sift, write }) => {
    const kept = sift(read(location.hash), here);
    told = write(kept);
    // Words that differ by who reads, each as `question=answer words`, and what this reader is told first.
    const said = pieces(told);
    main.querySelectorAll('[data-reader]').forEach(element => {
      element.plain ||= element.textContent;
      const own = element.dataset.reader.split(';').find(words => said.includes(words.split(' ')[0]));
      element.textContent = own ? own.slice(own.indexOf(' ') + 1) : element.plain;
    });
    part.list.textContent = '';
    for (const page of kept.before) {
      const { question } = pages[page];
      const row = part.row.content.cloneNode(true);
      row.querySelectorAll('[data-fill]').forEach(element => {
        element.textContent = words[question][element.dataset.fill ? kept[question] + 1 : 0];
      });
      row.querySelector('a').href = link(page, kept);
      // On a result, each answer says which routes it led to.
      const led = [...main.querySelectorAll('[data-decides]')].filter(asked => asked.dataset.decides === ids[question][0])
        .map(asked => asked.closest('li').querySelector('h3').textContent).join('; ');
      row.querySelector('[data-led]').textContent = led;
      row.querySelector('[hidden]').hidden = !led;
      part.list.append(row);
    }
    if (part.note) {
      part.note.textContent = kept.before.map(page => notes[pages[page].question][kept[pages[page].question] + 1]).join('');
      part.note.hidden = !part.note.textContent;
    }
    part.answers.hidden = !kept.before.length;
    if (part.others) part.others.open = part.answers.hidden;
    answers.forEach(way => {
      const { question, ways } = pages[here];
      const given = kept.slice();
      const answer = given[question] = ids[question].indexOf(way.dataset.answer) - 1;
      way.href = link(follow(ways[answer], given), given);
      if (kept[question] === answer) way.after(part.now);
    });
    part.now.hidden = !(pages[here].question in kept);
    prepare();
  };

  // Until the journeys are here, each link leads to the next page as it is, with the answers as told and its own.
  const lead = () => {
    if (journeys) return;
    const { question } = main.dataset;
    const others = pieces(location.hash).filter(piece => isDay(piece) || piece.split('=')[0] !== question);
    answers.forEach(way => {
      way.hash = 'a:' + [...others, question + '=' + way.dataset.answer].join('&');
    });
    prepare();
  };
  // Puts days into the address and into all links, in the place of those of some names.
  finder.tell = (days, names) => {
    const others = pieces(location.hash).filter(piece => !isDay(piece) || !names.includes(piece.split('=')[0]));
    history.replaceState(null, '', '#a:' + [...others, ...days].join('&'));
    lead();
    ready(show);
  };

  const arrive = what => {
    const { hash } = location;
    lead();
    if (!journeys && !isOurs(hash)) return;
    ready(known => {
      show(known);
      if (isOurs(hash)) {
        // Each answer that was kept is as long as it was told, so a difference is what was left out.
        if (told.length !== hash.length) what = 'lost';
        const heading = main.querySelector('h1');
        heading.tabIndex = -1;
        heading.focus();
      }
      say(what);
    });
  };
  arrive();
  // Links inside the page, such as those to a result's routes, take the answers out of the address but not away.
  addEventListener('hashchange', () => {
    if (!location.hash || isOurs(location.hash)) arrive('changed');
  });

  part.share.hidden = false;
  part.local.hidden = canonical || location.protocol !== 'file:';
  // Browsers that come back to a page may tick the box again after this script has run.
  part.include.addEventListener('change', prepare);
  addEventListener('pageshow', prepare);
  part.print.addEventListener('click', () => print());
  part.copy.addEventListener('click', async () => say(await signpost.copy(address(), part.field)));
})();
