package org.claimtracker.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An article with the claims that a person marked in it.
 *
 * <p>The file has a head of {@code name: value} lines, an empty line, and the text, in which each claim stands as
 * {@code [[words]]{by: Name (person); q: >=12 users | 5..7 percent; due: 2024-03-31 month}}; each part in the braces
 * may be left out. A unit in {@code q} is the canonical one or the one in the text; rates are written
 * {@code euro-per-day}.
 */
record GoldArticle(String name, ArticleText article, List<GoldClaim> claims) {

    record GoldClaim(int start, int end, ProposedClaimant claimant, List<GoldQuantity> quantities, GoldDue due) {}

    record GoldQuantity(Comparison comparison, BigDecimal value, BigDecimal upper, String unit) {}

    record GoldDue(LocalDate on, Precision precision) {}

    private static final Pattern CLAIM = Pattern.compile("\\[\\[(.*?)]]\\{(.*?)}", Pattern.DOTALL);

    static List<GoldArticle> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().map(GoldArticle::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GoldArticle read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GoldArticle parse(String name, String file) {
        int headEnd = file.indexOf("\n\n");
        Map<String, String> head = fields(file.substring(0, headEnd), "\n");
        StringBuilder text = new StringBuilder();
        List<GoldClaim> claims = new ArrayList<>();
        Matcher claim = CLAIM.matcher(file).region(headEnd + 2, file.length());
        int copied = headEnd + 2;
        while (claim.find()) {
            text.append(file, copied, claim.start());
            int start = text.codePointCount(0, text.length());
            text.append(claim.group(1));
            Map<String, String> gold = fields(claim.group(2), ";");
            claims.add(new GoldClaim(
                    start,
                    text.codePointCount(0, text.length()),
                    claimant(gold.get("by")),
                    quantities(gold.get("q")),
                    due(gold.get("due"))));
            copied = claim.end();
        }
        text.append(file.substring(copied));
        ArticleText article = new ArticleText(
                text.toString(),
                Locale.forLanguageTag(head.get("language")),
                LocalDate.parse(head.get("publishedOn")),
                head.get("headline"),
                head.get("publisher"));
        return new GoldArticle(name, article, claims);
    }

    private static Map<String, String> fields(String text, String separator) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split(separator)) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.put(
                        field.substring(0, colon).strip(),
                        field.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static ProposedClaimant claimant(String text) {
        if (text == null) {
            return null;
        }
        int bracket = text.lastIndexOf('(');
        return new ProposedClaimant(
                text.substring(0, bracket).strip(),
                ClaimantType.valueOf(
                        text.substring(bracket + 1, text.length() - 1).toUpperCase(Locale.ROOT)));
    }

    private static List<GoldQuantity> quantities(String text) {
        List<GoldQuantity> quantities = new ArrayList<>();
        for (String written : text == null ? new String[0] : text.split("\\|")) {
            String quantity = written.strip();
            Comparison comparison = Comparison.EQUAL;
            for (Comparison candidate : Comparison.values()) {
                boolean longer =
                        candidate.symbol().length() > comparison.symbol().length();
                if (quantity.startsWith(candidate.symbol()) && (comparison == Comparison.EQUAL || longer)) {
                    comparison = candidate;
                }
            }
            if (comparison != Comparison.EQUAL) {
                quantity = quantity.substring(comparison.symbol().length());
            }
            int space = quantity.indexOf(' ');
            String number = space < 0 ? quantity : quantity.substring(0, space);
            int dots = number.indexOf("..");
            quantities.add(new GoldQuantity(
                    comparison,
                    new BigDecimal(dots < 0 ? number : number.substring(0, dots)),
                    dots < 0 ? null : new BigDecimal(number.substring(dots + 2)),
                    space < 0 ? null : quantity.substring(space + 1)));
        }
        return quantities;
    }

    private static GoldDue due(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        return new GoldDue(LocalDate.parse(parts[0]), Precision.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }
}
