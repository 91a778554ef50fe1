"""Many pages, one after the other."""


def one_by_one(open_tab, pages, **options):
    """Each page with a tab to open it in: a new one after each hundred, as a tab grows and gets slow."""
    for start in range(0, len(pages), 100):
        with open_tab(**options) as tab:
            for page in pages[start : start + 100]:
                yield tab, page
