// On the first page of a packed site: goes on to the site. It only runs where the files have been unpacked.
location.replace(document.querySelector("a").href);
