// Works out from a date which answer of a question is the right one, says why, and leads on with it.
'use strict';
signpost.chooseByDate = (() => {
  const { parts, fill } = signpost.shared;
  const main = document.querySelector('[data-question]');
  const form = main.querySelector('form[data-part=dates]');
  const part = parts(form);
  const { deadlines, finder } = signpost;
  const fields = [...form.querySelectorAll('[data-start]')];
  const { limit, chooses } = form.dataset;
  const inputsOf = field => [...field.querySelectorAll('input')];
  const words = part.words.dataset;
  const said = part['day-question'].dataset;
  const { chosen } = part;
  // The link to the answer that was found.
  let way;

  // What each answer needs, in the order in which they are tried: 'answer:test:what it is about'.
  const tests = {
    open: (one, isExtended, start) => !one.passed && !isExtended && (!start || one.from === start),
    extended: (one, isExtended) => isExtended,
    doubtful: one => one.doubtful >= deadlines.today(),
    within: (one, isExtended, length) => deadlines.after(one.start, length.replace('-', ' ')) >= deadlines.today(),
    passed: () => true
  };
  const choose = one => {
    const isExtended = !one.passed && one.end < deadlines.today() && one.why.some(why => ['august', 'christmas'].includes(why));
    return chooses.split(' ').map(choice => choice.split(':')).find(([, test, about]) => tests[test](one, isExtended, about));
  };

  const show = (facts, isOpening) => {
    const { when } = deadlines.rules.find(rule => rule.id === limit);
    const [one] = deadlines.reckon({ ...facts, about: when, for: [limit] });
    // The time may run from another day alone than the one that was given.
    if (!one) return [[fields[0], fill(words.none, fields[0].dataset)]];
    const [answer, test, about] = choose(one);
    // Where only the time from one day is over, another may leave more.
    const open = fields.find(field => !facts[field.dataset.start]
      && deadlines.rules.some(rule => rule.id === limit && field.dataset.start in rule.from));
    if (test === 'passed' && open) return [[open, fill(words.more, open.dataset)]];
    const { label } = fields.find(field => field.dataset.start === one.from).dataset;
    const said = { label, length: about?.replace('-', ' ') };
    for (const name of ['start', 'end', 'last', 'doubtful']) said[name] = one[name] && deadlines.words(one[name]);
    part.because.textContent = fill(words[test], said);
    way = main.querySelector('[data-answer="' + answer + '"]');
    part.answer.textContent = way.textContent;
    const days = deadlines.link({ ...facts, about: when }).split('&');
    part.rule.hash = [...days, 'for=' + limit].join('&');
    chosen.hidden = false;
    finder.tell(days, ['sure', 'about', ...fields.map(field => field.dataset.start)]);
    if (!isOpening) chosen.focus();
    return [];
  };

  const judge = isOpening => {
    const facts = { sure: [] };
    const wrong = [];
    for (const field of fields) {
      const { start, label, sure } = field.dataset;
      const found = signpost.writtenDays.inFields(inputsOf(field));
      if (found.why) wrong.push([field, signpost.days.fault(label, found, said)]);
      else if (found.day) facts[start] = found.day;
      if (found.day && sure === found.day) facts.sure.push(start);
    }
    if (!wrong.length && !fields.some(field => facts[field.dataset.start])) {
      wrong.push([fields[0], fill(words.none, fields[0].dataset)]);
    }
    wrong.push(...signpost.days.questions(fields, facts, said, (field, day) => {
      put(field, day);
      form.requestSubmit();
    }));
    chosen.hidden = true;
    signpost.days.report(fields, wrong.length ? wrong : show(facts, isOpening), part.errors);
  };
  const put = (field, day) => inputsOf(field).forEach((input, place) => {
    input.value = +day.split('-')[2 - place];
  });

  // Puts the days that the address tells into the form.
  const open = () => {
    const { facts } = deadlines.fragment('#' + finder.pieces(location.hash).filter(finder.isDay).join('&'));
    for (const field of fields) {
      const day = facts[field.dataset.start];
      if (!day) continue;
      put(field, day);
      if (facts.sure.includes(field.dataset.start)) field.dataset.sure = day;
    }
  };
  part.go.addEventListener('click', () => way.click());
  return isOpening => {
    if (isOpening) open();
    judge(isOpening);
  };
})();
