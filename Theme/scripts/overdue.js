// Shows what a page has to say of its age once the moment for it has come: nobody may have built the site anew since.
'use strict';
for (const note of document.querySelectorAll('[data-shown-from]')) {
  note.hidden = note.dataset.shownFrom > new Date().toISOString();
}
