"""The text of docs/benchmarks.md, made from figures alone: the same figures always give the same text."""

from targets import judge

HEAD = "| | fastest | median | processor time | memory |\n|---|--:|--:|--:|--:|"


def report(figures):
    """The whole page."""
    parts = [_beginning(figures), _targets(figures), _factsheets(figures), _real(figures), _instructions(figures)]
    parts += [_finders(figures), _building(figures)]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _beginning(figures):
    box, load = figures["machine"], figures["load"]
    return [
        "# How fast it is",
        "",
        "`make bench` measures and writes this page; `make bench-build` measures a release build as well.",
        "",
        f"Measured on {figures['day']}: {box['processor']}, {box['cores']} cores, {box['memory']} GB, {box['system']}, "
        f"Swift {box['swift']}; the load was {load['before']} before and {load['after']} after.",
        "Input and output lie in memory, a first turn is not counted, and commands that are compared take turns.",
        "A ratio is the median of those of all turns, and of processor time unless it says “by the clock”.",
        "All figures are of one run. 1 KB is 1,000 bytes.",
    ]


def _targets(figures):
    rows = judge(figures)
    lines = ["## What is to be reached", "", "| | figure | target | reached |", "|---|--:|--:|---|"]
    lines += [f"| {row.target.name} | {row.figure} | {row.target.words} | {row.verdict} |" for row in rows]
    return [*lines, "", "## What was not reached", "", *_missed(rows, figures.get("left-out", []))]


def _missed(rows, left_out):
    missed = [row for row in rows if row.is_measured and not row.is_reached]
    unknown = [row.target.name for row in rows if not row.is_measured]
    lines = [
        f"- {row.target.name}: {row.figure}; it should be {row.target.words}. {row.target.why}".rstrip() for row in missed
    ]
    if not missed:
        lines.append("Everything that was measured is reached." if unknown or left_out else "Everything is reached.")
    if unknown or left_out:
        lines += ["", "Not measured:", "", *(f"- {name}" for name in [*unknown, *left_out])]
    return lines


def _factsheets(figures):
    sizes = figures.get("factsheets")
    if not sizes:
        return []
    lines = [
        "## Factsheets",
        "",
        f"Made-up factsheets of {next(iter(sizes.values()))['bytes']:,} bytes on average: headings, lists, tables, over 20 "
        "links each.",
        "Signpost checks every link and fragment; Hugo’s links are written ready and it checks none.",
        "Hugo’s theme makes the same parts of a page, a list from A to Z, and an index for the search of titles, headings "
        "and words without any stemming; taxonomies and feeds are off.",
        "The floor, `Benchmarks/floor.c`, reads the same files, turns their Markdown into HTML with libcmark-gfm and writes "
        "as many files; it does nothing else, and has one thread.",
        "",
        HEAD,
    ]
    for size, found in sizes.items():
        lines.append(_row(f"{int(size):,}: Signpost", found["signpost"]))
        lines.append(_row(f"{int(size):,}: Signpost again, nothing changed", found["again"]))
        if "hugo" in found:
            lines.append(_row(f"{int(size):,}: Hugo {figures['hugo']}", found["hugo"]))
        lines.append(_row(f"{int(size):,}: the floor", found["floor"]))
    turns = ", ".join(f"{found['signpost']['runs']} with {int(size):,}" for size, found in sizes.items())
    return [*lines, "", f"Turns: {turns}."]


def _real(figures):
    national, check, editions = (figures.get(name) for name in ("national", "check", "editions"))
    lines = []
    if national:
        pages = f"{national['pages']:,} pages"
        lines += [_row(f"National edition, {pages}, from nothing", national["cold"])]
        lines += [_row("… again, nothing changed", national["again"]), _row("… one word edited", national["edited"])]
    if check:
        lines += [_row("`signpost check`, all editions of the repository", check["cold"])]
        lines += [_row("… one word edited", check["edited"])]
    if editions:
        lines += [_row(f"{editions['count']} editions, {editions['pages']:,} pages, from nothing", editions["cold"])]
        lines += [_row("… again, nothing changed", editions["again"]), _row("… one word edited", editions["edited"])]
        lines += [_row("`cp -r` of these", editions["copy"])]
    if not lines:
        return []
    about = (
        "The editions are those of the repository, and made-up ones. Edited means that one word of one factsheet is another "
        "than in the build before."
    )
    return ["## The real content", "", about, "", HEAD, *lines]


def _instructions(figures):
    counted = figures.get("instructions")
    if not counted:
        return []
    sheets = f"{counted['factsheets']:,} factsheets"
    counts = {
        f"{sheets} from nothing": counted["signpost"],
        f"{sheets}, by the floor": counted["floor"],
        "`signpost check` of the real content": counted["check"],
    }
    return [
        "## Instructions",
        "",
        "Counted by callgrind, on one core and with hashes that do not differ from start to start: these figures repeat, "
        "however busy the machine is.",
        "",
        "| | millions of instructions |",
        "|---|--:|",
        *(f"| {name} | {count / 1e6:,.0f} |" for name, count in counts.items()),
    ]


def _finders(figures):
    finders = figures.get("finders")
    if not finders:
        return []
    return [
        "## Route finders",
        "",
        "How long compiling takes, the quickest of five times: the shipped one first, then made-up ones in which each "
        "branch has 12 questions of 12 answers, 40 outcomes, and conditions on at most four questions of the branch. "
        "Journeys are counted, never listed.",
        "",
        "| questions | outcomes | journeys | pages | compiling | a page |",
        "|--:|--:|--:|--:|--:|--:|",
        *(
            f"| {finder['questions']:.0f} | {finder['outcomes']:.0f} | {finder['journeys']:.2g} | {finder['pages']:,.0f} "
            f"| {finder['milliseconds']:,.1f} ms | {finder['milliseconds'] * 1000 / finder['pages']:.0f} µs |"
            for finder in finders
        ),
        "",
        f"Targets: the shipped one in less than 50 ms; {_met(finders[0]['milliseconds'] < 50)}. One of 60 "
        f"questions and 200 outcomes in less than 1 s; {_met(finders[3]['milliseconds'] < 1000)}.",
    ]


def _building(figures):
    build = figures.get("build")
    if not build:
        return []
    now, former = build["now"], build["former"]
    return [
        "## A release build",
        "",
        f"From nothing but the packages’ sources it took {now['median']:.0f} s ({now['cpu']:.0f} s of processor time); the "
        f"version {build['commit']}, built just before, took {former['median']:.0f} s ({former['cpu']:.0f} s).",
    ]


def _row(name, figure):
    memory = f"{figure['memory'] / 1e6:,.0f} MB" if "memory" in figure else "–"
    return f"| {name} | {_time(figure['min'])} | {_time(figure['median'])} | {_time(figure['cpu'])} | {memory} |"


def _time(seconds):
    return f"{seconds * 1000:,.0f} ms" if seconds < 10 else f"{seconds:,.1f} s"


def _met(is_met):
    return "met" if is_met else "**missed**"
