package org.claimtracker.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A quote is found to the letter and at one place, or not at all: it is never guessed. */
class AnchoringTest {

    private static final String TEXT = "Parler kembali online. Banyak yang menunggu Parler kembali online hari ini.";

    private static Anchor anchor(String text, String exact, String prefix, String suffix, TextPosition expected) {
        return Anchoring.anchor(text, new TextQuote(exact, prefix, suffix), expected);
    }

    @Test
    void aQuoteThatStandsOnceIsThere() {
        assertThat(anchor(TEXT, "menunggu", null, null, null)).isEqualTo(new Anchor.Exact(new TextPosition(35, 43)));
    }

    @Test
    void aQuoteThatStandsWhereItIsExpectedIsThereThoughItStandsElsewhereToo() {
        var second = new TextPosition(51, 65);

        assertThat(anchor(TEXT, "kembali online", null, null, second)).isEqualTo(new Anchor.Exact(second));
    }

    @Test
    void aQuoteThatStandsOnceButElsewhereHasMoved() {
        assertThat(anchor(TEXT, "menunggu", null, null, new TextPosition(0, 8)))
                .isEqualTo(new Anchor.Moved(new TextPosition(35, 43)));
    }

    @Test
    void aQuoteThatStandsTwiceIsAmbiguousWithItsPlaces() {
        assertThat(anchor(TEXT, "kembali online", null, null, null))
                .isEqualTo(new Anchor.Ambiguous(List.of(new TextPosition(7, 21), new TextPosition(51, 65))));
        assertThat(anchor(TEXT, "kembali online", null, null, new TextPosition(8, 22)))
                .isInstanceOf(Anchor.Ambiguous.class);
    }

    @Test
    void aPrefixOrASuffixTellsPlacesApart() {
        assertThat(anchor(TEXT, "kembali online", null, " hari", null))
                .isEqualTo(new Anchor.Exact(new TextPosition(51, 65)));
        assertThat(anchor(TEXT, "kembali online", "menunggu Parler ", null, null))
                .isEqualTo(new Anchor.Exact(new TextPosition(51, 65)));
        assertThat(anchor(TEXT, "kembali online", null, ".", new TextPosition(51, 60)))
                .isEqualTo(new Anchor.Moved(new TextPosition(7, 21)));
        assertThat(anchor(TEXT, "kembali online", "Parler ", null, null)).isInstanceOf(Anchor.Ambiguous.class);
        assertThat(anchor(TEXT, "kembali online", "menunggu Parler ", ".", null))
                .isInstanceOf(Anchor.Ambiguous.class);
    }

    @Test
    void otherSurroundingsDoNotOrphanAQuoteThatStandsOnce() {
        assertThat(anchor(TEXT, "menunggu", "tidak ", " lagi", null))
                .isEqualTo(new Anchor.Exact(new TextPosition(35, 43)));
    }

    @Test
    void aQuoteThatDiffersInASingleLetterIsOrphaned() {
        assertThat(anchor(TEXT, "Kembali online", null, null, null)).isEqualTo(new Anchor.Orphaned());
        assertThat(anchor(TEXT, TEXT + " ", null, null, new TextPosition(0, 5))).isEqualTo(new Anchor.Orphaned());
        // The same letter, composed otherwise.
        assertThat(anchor("caf\u00e9", "cafe\u0301", null, null, null)).isEqualTo(new Anchor.Orphaned());
    }

    @Test
    void placesMayOverlap() {
        assertThat(anchor("aaaa", "aa", null, null, null))
                .isEqualTo(new Anchor.Ambiguous(
                        List.of(new TextPosition(0, 2), new TextPosition(1, 3), new TextPosition(2, 4))));
    }

    @Test
    void positionsCountCodePoints() {
        assertThat(anchor("\ud83d\ude00\ud83d\ude00 a", "a", null, null, null))
                .isEqualTo(new Anchor.Exact(new TextPosition(3, 4)));
    }

    @Test
    void theBeginningAndTheEndOfTheTextArePlacesToo() {
        assertThat(anchor("ab", "ab", "", "", null)).isEqualTo(new Anchor.Exact(new TextPosition(0, 2)));
        assertThat(anchor("abab", "ab", "", "ab", null)).isEqualTo(new Anchor.Exact(new TextPosition(0, 2)));
        assertThat(anchor("abab", "ab", "ab", "", null)).isEqualTo(new Anchor.Exact(new TextPosition(2, 4)));
    }

    @Test
    void ofVeryManyPlacesAHundredAreListedAndTimeStaysLinear() {
        String many = "a".repeat(1_000_000);

        assertThat(anchor(many, "a".repeat(5_000), null, null, null))
                .isInstanceOfSatisfying(
                        Anchor.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.positions())
                                .hasSize(100)
                                .first()
                                .isEqualTo(new TextPosition(0, 5_000)));
        assertThat(anchor(many, "a".repeat(4_999) + "b", null, null, null)).isEqualTo(new Anchor.Orphaned());
    }

    /** Against the plainest search there is, on texts so poor in letters that everything repeats. */
    @Test
    void whateverTheTextTheAnswerIsWhatComparingEveryPlaceSays() {
        var random = new Random(20210120);
        String[] letters = {"a", "b", "\ud83d\ude00", "\ud83d\ude01", "\n", "\u0301"};
        for (int round = 0; round < 20_000; round++) {
            int alphabet = 1 + random.nextInt(letters.length);
            String text = random(random, letters, alphabet, 12);
            String exact = random(random, letters, alphabet, 3) + letters[random.nextInt(alphabet)];
            String prefix = random.nextBoolean() ? null : random(random, letters, alphabet, 2);
            String suffix = random.nextBoolean() ? null : random(random, letters, alphabet, 2);
            int start = random.nextInt(12);
            TextPosition expected =
                    random.nextBoolean() ? null : new TextPosition(start, start + 1 + random.nextInt(3));

            Anchor anchor = anchor(text, exact, prefix, suffix, expected);

            assertThat(anchor)
                    .as("%s in %s between %s and %s at %s", exact, text, prefix, suffix, expected)
                    .isEqualTo(plain(text, exact, prefix, suffix, expected));
            if (anchor instanceof Anchor.Placed placed) {
                assertThat(slice(text, placed.position())).isEqualTo(exact);
                assertThat(TextQuote.at(placed.position(), text).exact()).isEqualTo(exact);
            }
        }
    }

    private static Anchor plain(String text, String exact, String prefix, String suffix, TextPosition expected) {
        int length = exact.codePointCount(0, exact.length());
        List<TextPosition> all = new ArrayList<>();
        List<TextPosition> surrounded = new ArrayList<>();
        for (int start = 0; start + length <= text.codePointCount(0, text.length()); start++) {
            var position = new TextPosition(start, start + length);
            if (slice(text, position).equals(exact)) {
                all.add(position);
                String before = text.substring(0, text.offsetByCodePoints(0, start));
                String after = text.substring(text.offsetByCodePoints(0, start + length));
                if (before.endsWith(prefix == null ? "" : prefix) && after.startsWith(suffix == null ? "" : suffix)) {
                    surrounded.add(position);
                }
            }
        }
        if (all.isEmpty()) {
            return new Anchor.Orphaned();
        }
        if (all.contains(expected)) {
            return new Anchor.Exact(expected);
        }
        List<TextPosition> left = surrounded.isEmpty() ? all : surrounded;
        if (left.size() > 1) {
            return new Anchor.Ambiguous(left);
        }
        return expected == null ? new Anchor.Exact(left.getFirst()) : new Anchor.Moved(left.getFirst());
    }

    private static String slice(String text, TextPosition position) {
        return text.substring(text.offsetByCodePoints(0, position.start()), text.offsetByCodePoints(0, position.end()));
    }

    private static String random(Random random, String[] letters, int alphabet, int longest) {
        var text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            text.append(letters[random.nextInt(alphabet)]);
        }
        return text.toString();
    }

    @Test
    void whatStandsAroundAQuoteIsKeptUpTo48CodePointsEachSide() {
        String text = "\ud83d\ude00".repeat(60) + "X" + "\ud83d\ude01".repeat(60);

        TextQuote quote = TextQuote.at(new TextPosition(60, 61), text);

        assertThat(quote).isEqualTo(new TextQuote("X", "\ud83d\ude00".repeat(48), "\ud83d\ude01".repeat(48)));
        assertThat(TextQuote.at(new TextPosition(0, 1), "ab")).isEqualTo(new TextQuote("a", "", "b"));
        assertThat(TextQuote.at(new TextPosition(1, 2), "ab")).isEqualTo(new TextQuote("b", "a", ""));
    }
}
