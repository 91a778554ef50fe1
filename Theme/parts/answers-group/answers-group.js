// Of the groups of a long list of answers one is open. Where that closes one above, the name of the one that is opened
// stays in sight. At first the one is open that holds the answer until now, which is marked once the journeys are here.
'use strict';
document.querySelectorAll('.answers-group').forEach(group => {
  const open = () => {
    if (group.querySelector('[data-part=now]')) group.open = true;
  };
  group.name = 'answers';
  group.addEventListener('toggle', () => {
    if (group.open) group.firstElementChild.scrollIntoView({ block: 'nearest' });
  });
  new MutationObserver(open).observe(group, { childList: true, subtree: true });
  open();
});
