"""What a picture of a page shows: how far its parts stand out."""


def contrast(picture):
    """The contrast between the commonest colour of a picture and the one of some pixels that differs most from it."""
    colours = picture.getcolors(picture.width * picture.height)
    _, ground = max(colours)
    return max(_ratio(ground, colour) for count, colour in colours if count >= 4)


def _ratio(one, other):
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour):
    parts = [part / 255 for part in colour]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
