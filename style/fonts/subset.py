"""Makes the web fonts of this folder from the families published on npm.

Why so small: a public page may weigh 20 KiB in all, and two faces as published weigh 60. So: one weight a face, the letters that
French and English need, no hinting, outlines on a coarser grid, and of the kerning only the pairs that one sees. Letters
of other Latin languages, which people's names need, go to `-more` (Latin-1) and `-ext` (Latin Extended-A) files, that
`unicode-range` loads when such a name is shown.

Run: `python subset.py NODE_MODULES`, where NODE_MODULES holds the packages of README.md; needs fonttools and brotli.
"""

import copy
import sys
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib.instancer import instantiateVariableFont

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
FRENCH = "àâçéèêëîïôùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŒ"
SIGNS = " \u00a0.,:;!?'’‘“”«»()-–—…/%€£&+·•°@_−"
CORE = set(LETTERS + FRENCH + SIGNS)
HEADING = CORE - set("ÿæÆÏËÙÛÜ£@_“”‘•")
LATIN_1 = {chr(c) for c in [*range(0x21, 0x7F), *range(0xA1, 0x100)]} | CORE
EXTENDED = {chr(c) for c in range(0x100, 0x180)} - CORE

# A quarter of the published 1000 units an em: at 48 pixels a point moves by a tenth of a pixel, and files lose a sixth.
UNITS_PER_EM = 250

# The only kerning kept: where a gap would be seen in a heading.
KERN_LEFT = "TVYAWPFLvy"
KERN_RIGHT = "aeoucéèêàvyrsnAVTYJ.,-"
KERN_LEAST = 20


def main(modules: Path) -> None:
    """Writes each face beside this script and prints what it weighs."""
    bricolage = modules / "@fontsource-variable/bricolage-grotesque/files"
    atkinson = modules / "@expo-google-fonts/atkinson-hyperlegible-next"
    heading = {"opsz": 40, "wght": 640, "wdth": 100}
    write("heading", instance(bricolage, "latin", heading), HEADING, kern=True)
    write("heading-more", instance(bricolage, "latin", heading), LATIN_1 - HEADING)
    write("heading-ext", instance(bricolage, "latin-ext", heading), EXTENDED)
    for name, style in (("text", "400Regular"), ("text-bold", "700Bold")):
        source = atkinson / style / f"AtkinsonHyperlegibleNext_{style}.ttf"
        write(name, tabular(plain_zero(TTFont(source))), CORE)
        write(f"{name}-more", TTFont(source), LATIN_1 - CORE)
        write(f"{name}-ext", TTFont(source), EXTENDED)


def instance(folder: Path, subset: str, axes: dict[str, float]) -> TTFont:
    """One static face out of a variable one."""
    font = TTFont(folder / f"bricolage-grotesque-{subset}-standard-normal.woff2")
    return instantiateVariableFont(font, axes)


def plain_zero(font: TTFont) -> TTFont:
    """The zero without its bar, which makes dates and amounts look like serial numbers; the family has no such glyph.

    The bar parts the inside of the figure in two. The lower part holds a whole quarter of the inner outline: its first point is the lowest,
    its last three lead up to the leftmost, and the other quarters mirror it.
    """
    zero = font["glyf"]["zero"]
    points, ends, flags = zero.getCoordinates(font["glyf"])
    outer, lower = points[: ends[0] + 1], points[ends[0] + 1 : ends[1] + 1]
    bottom, left, curve = lower[0], lower[-4], lower[-3:]
    across, up = 2 * bottom[0], 2 * left[1]
    right_half = [bottom, *((across - x, y) for x, y in reversed(curve)), (across - left[0], left[1])]
    right_half += [(across - x, up - y) for x, y in curve]
    inner = [*right_half, *((across - x, up - y) for x, y in right_half)]
    zero.coordinates = GlyphCoordinates([*outer, *inner])
    zero.flags = type(zero.flags)([*flags[: len(outer)], *([1, 0, 0, 0] * 4)])
    zero.endPtsOfContours = [ends[0], ends[0] + len(inner)]
    zero.numberOfContours = 2
    zero.recalcBounds(font["glyf"])
    return font


def tabular(font: TTFont) -> TTFont:
    """Figures of one width as the only ones: pages ask for no others, and a feature to choose them costs a table."""
    glyphs = font.getGlyphSet()
    for figure in "0123456789":
        name = font.getBestCmap()[ord(figure)]
        outline, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[f"{name}.tf"].draw(outline)
        outline.replay(pen)
        font["glyf"][name] = glyph = pen.glyph()
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][f"{name}.tf"][0], glyph.xMin)
    return font


def write(name: str, font: TTFont, letters: set[str], kern: bool = False) -> None:
    """Keeps `letters`, lightens, and writes `name.woff2`."""
    pairs = seen_pairs(font) if kern else {}
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = False
    options.name_IDs = [1, 2]
    options.drop_tables += ["STAT", "DSIG", "meta", "gasp", "GPOS", "GDEF"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    if " " in letters:
        add_narrow_space(font)
    add_pairs(font, pairs)
    scale_upem(font, UNITS_PER_EM)
    font.flavor = "woff2"
    out = Path(__file__).with_name(f"{name}.woff2")
    font.save(out)
    print(f"{out.name}: {out.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")


def add_narrow_space(font: TTFont) -> None:
    """U+202F groups the thousands of every amount, and neither family has it."""
    space = font.getBestCmap()[0x20]
    name = "uni202F"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = copy.deepcopy(font["glyf"][space])
    font["hmtx"][name] = (font["head"].unitsPerEm // 5, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x202F] = name


def seen_pairs(font: TTFont) -> dict[tuple[str, str], int]:
    """The kerning of the pairs that matter, by glyph."""
    names = font.getBestCmap()
    left = [names[ord(c)] for c in KERN_LEFT]
    right = [names[ord(c)] for c in KERN_RIGHT]
    found = {}
    for first in left:
        for second in right:
            value = kerning(font, first, second)
            if abs(value) >= KERN_LEAST:
                found[first, second] = round(value / 8) * 8
    return found


def kerning(font: TTFont, first: str, second: str) -> int:
    """How far the published font moves `second` after `first`: the first subtable that speaks of the pair decides."""
    gpos = font["GPOS"].table
    indices = {i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex}
    for index in sorted(indices):
        for table in gpos.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2 or first not in table.Coverage.glyphs:
                continue
            if table.Format == 1:
                pairs = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
                for record in pairs:
                    if record.SecondGlyph == second:
                        return getattr(record.Value1, "XAdvance", 0)
            else:
                row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
                value = row.Class2Record[table.ClassDef2.classDefs.get(second, 0)].Value1
                return getattr(value, "XAdvance", 0) if value else 0
    return 0


def add_pairs(font: TTFont, pairs: dict[tuple[str, str], int]) -> None:
    """Writes the pairs back, those that move alike together."""
    if not pairs:
        return
    rows: dict[str, dict[int, list[str]]] = {}
    for (first, second), value in pairs.items():
        rows.setdefault(first, {}).setdefault(value, []).append(second)
    lines = [
        f"  enum pos {first} [{' '.join(sorted(seconds))}] {value};"
        for first, values in rows.items()
        for value, seconds in values.items()
    ]
    feature = "feature kern {\n" + "\n".join(lines) + "\n} kern;"
    addOpenTypeFeaturesFromString(font, feature)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
