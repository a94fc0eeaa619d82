"""Makes the three fonts of Venster from the packages that README.md names.

    python subset.py <folder that holds node_modules> <folder to write into>

Each font begins as static instances of a variable font: one for the italic, two for the others,
which then become the two ends of one weight axis. In Fraunces the heavier end is also drawn for a
larger size, since here the heavy words are the headings: one axis does the work of two, and two
would be half as heavy again.
"""

import io
import sys
from pathlib import Path

from fontTools import subset, varLib
from fontTools.designspaceLib import DesignSpaceDocument
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib import instancer

# Dutch, English, French, German, Portuguese, Spanish and Turkish.
LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "ÀÁÂÃÄÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸŒĞİŞĲàáâãäçèéêëìíîïñòóôõöùúûüýÿœßğışĳ"
)
SPACES = "\u0020\u00a0\u2009\u202f"
# What a sentence, a name, a time and a quotation need.
SENTENCES = "0123456789.,:;!?¡¿'\"()-\u2011–—…‘’‚“”„‹›«»"
# What speech on the page needs besides: sums, prices, shares.
SUMS = "&/%+=−×·€"
# Names from the north, and what stands in sources, addresses and typed text.
REST = "ÅÆØåæø#*@[]_$£©°½¹²³ªº•"

FRAUNCES = "@fontsource-variable/fraunces/files/fraunces-{}-full-{}.woff2"
SOURCE_SANS = "@fontsource-variable/source-sans-3/files/source-sans-3-{}-wght-{}.woff2"
SHARP = {"SOFT": 0, "WONK": 0}

# For each file: the font's own name, its source, upright or italic, its characters, and the places
# in the source's design space where the weight axis begins and ends.
FONTS = {
    "fraunces": (
        ("Fraunces", "Regular"),
        FRAUNCES,
        "normal",
        LETTERS + SPACES + SENTENCES + SUMS,
        [{**SHARP, "wght": 380, "opsz": 20}, {**SHARP, "wght": 600, "opsz": 48}],
    ),
    "fraunces-italic": (
        ("Fraunces", "Italic"),
        FRAUNCES,
        "italic",
        LETTERS + SPACES + SENTENCES,
        [{**SHARP, "wght": 380, "opsz": 15}],
    ),
    "source-sans-3": (
        # Its licence reserves the name "Source" for the font as Adobe made it.
        ("Venster Sans", "Regular"),
        SOURCE_SANS,
        "normal",
        LETTERS + SPACES + SENTENCES + SUMS + REST,
        [{"wght": 400}, {"wght": 600}],
    ),
}

# A finer grid than this is not seen, and costs bytes.
UNITS_PER_EM = 1000
# In these units: kerning below it is left out, and the heavy end of an outline may be off by it.
SMALLEST_KERNING = 8
TOLERANCE = 1.5


def instance(path, place):
    font = TTFont(path, recalcTimestamp=False)
    return instancer.instantiateVariableFont(font, place, inplace=True)


def characters(font):
    return font["cmap"].getBestCmap()


def map_character(font, character, glyph):
    for table in font["cmap"].tables:
        table.cmap[character] = glyph


def pair_lookups(font):
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for pairs in lookup.SubTable:
            pairs = getattr(pairs, "ExtSubTable", pairs)
            if pairs.LookupType == 2:
                yield pairs


def graft(font, more, wanted):
    """Takes what one part of a font lacks from another: the packages cut each font by language."""
    glyphs, metrics = font["glyf"], font["hmtx"]

    def take(name):
        if name in glyphs.glyphs:
            return
        glyph = more["glyf"][name]
        for component in glyph.getComponentNames(more["glyf"]):
            take(component)
        glyphs[name] = glyph
        metrics[name] = more["hmtx"][name]

    for character in sorted(wanted - set(characters(font))):
        if name := characters(more).get(character):
            take(name)
            map_character(font, character, name)
            kern_as_its_letter(font, name)


def kern_as_its_letter(font, name):
    """A grafted glyph that is a letter with a mark is kerned as the letter is."""
    order = font.getReverseGlyphMap(rebuild=True)
    drawn_whole = {"scedilla": ["s"], "scedilla.alt": ["s.alt"], "Scedilla": ["S"]}
    components = font["glyf"][name].getComponentNames(font["glyf"]) or drawn_whole.get(name)
    if not components:
        return
    letter = components[0]
    for pairs in pair_lookups(font):
        if pairs.Format != 2:
            continue
        if letter in pairs.Coverage.glyphs:
            pairs.Coverage.glyphs.append(name)
            pairs.Coverage.glyphs.sort(key=order.get)
        for classes in (pairs.ClassDef1.classDefs, pairs.ClassDef2.classDefs):
            if letter in classes:
                classes[name] = classes[letter]


def take_the_plain_letters(font):
    """Fraunces maps to wonky letters and replaces them in shaping: here it maps to the plain ones."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "rvrn":
            for index in record.Feature.LookupListIndex:
                for lookup in table.LookupList.Lookup[index].SubTable:
                    plain = getattr(lookup, "ExtSubTable", lookup).mapping
                    for character, name in characters(font).items():
                        map_character(font, character, plain.get(name, name))


def add_spaces(font):
    """Spaces, and the hyphen that doesn't break: they need no outlines of their own."""
    if 0x2009 not in characters(font):
        font["glyf"]["thinspace"] = Glyph()
        font["hmtx"]["thinspace"] = (font["head"].unitsPerEm // 6, 0)
        map_character(font, 0x2009, "thinspace")
    map_character(font, 0x202F, characters(font)[0x2009])
    map_character(font, 0x2011, characters(font)[ord("-")])
    font.getReverseGlyphMap(rebuild=True)


def cut(font, wanted):
    options = subset.Options()
    options.layout_features = ["kern", "liga"]
    # The copyright and where the licence is.
    options.name_IDs = [0, 14]
    options.notdef_outline = False
    options.drop_tables += ["BASE", "STAT"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def rename(font, family, style):
    """Replaces the names of a font of which little is left by its own."""
    full = f"{family} {style}"
    for number, name in {1: family, 2: style, 4: full, 6: full.replace(" ", "")}.items():
        font["name"].setName(name, number, 3, 1, 0x409)


def read_back(font):
    """What was changed table by table is a consistent font once it was written and read."""
    font.flavor = None
    written = io.BytesIO()
    font.save(written)
    written.seek(0)
    return TTFont(written, recalcTimestamp=False)


def master(parts, wanted, place):
    font, more = (instance(part, place) for part in parts)
    for part in (font, more):
        take_the_plain_letters(part)
    graft(font, more, wanted)
    add_spaces(font)
    cut(font, wanted)
    scale_upem(font, UNITS_PER_EM)
    return read_back(font)


def drop_small_kerning(font):
    for pairs in pair_lookups(font):
        rows = pairs.PairSet if pairs.Format == 1 else pairs.Class1Record
        for row in rows:
            for pair in row.PairValueRecord if pairs.Format == 1 else row.Class2Record:
                if pair.Value1 and abs(pair.Value1.XAdvance) < SMALLEST_KERNING:
                    pair.Value1.XAdvance = 0


def joined(masters, places):
    """A variable font between two static ones of the same structure."""
    light, heavy = masters
    # One kerning for all weights: a second would weigh more than it shows.
    heavy["GPOS"] = light["GPOS"]
    space = DesignSpaceDocument()
    ends = [place["wght"] for place in places]
    space.addAxisDescriptor(
        tag="wght", name="Weight", minimum=ends[0], default=ends[0], maximum=ends[1]
    )
    for font, weight in zip(masters, ends):
        space.addSourceDescriptor(font=font, name=str(weight), location={"Weight": weight})
    font = varLib.build(space, exclude=["MVAR", "STAT"], optimize=False)[0]
    for name, variations in font["gvar"].variations.items():
        points, control = font["glyf"]._getCoordinatesAndControls(name, font["hmtx"].metrics)
        for variation in variations:
            variation.optimize(points, control.endPts, tolerance=TOLERANCE)
    return font


def main(packages, target):
    for file, (names, source, style, text, places) in FONTS.items():
        wanted = {ord(character) for character in text}
        parts = [
            Path(packages) / "node_modules" / source.format(part, style)
            for part in ("latin", "latin-ext")
        ]
        masters = [master(parts, wanted, place) for place in places]
        for font in masters:
            drop_small_kerning(font)
        font = masters[0] if len(masters) == 1 else joined(masters, places)
        rename(font, *names)
        if missing := wanted - set(characters(font)):
            sys.exit(f"{file} lacks {''.join(map(chr, sorted(missing)))}")
        font.flavor = "woff2"
        font.recalcTimestamp = False
        out = Path(target) / f"{file}.woff2"
        font.save(out)
        print(f"{out.stat().st_size:6} {out.name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
