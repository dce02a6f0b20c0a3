package org.claimtracker.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimtracker.extraction.ProposedQuantity;
import org.claimtracker.extraction.QuoteReader;

/** By what two texts that share their words may say different things: another number, or a "not" that only one has. */
final class Differences {

    /** Words that turn a statement around. Unlike most words, they are the same few for centuries. */
    private static final Map<String, Set<String>> NEGATIONS = Map.of(
            "en", Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"),
            "id", Set.of("tidak", "bukan", "belum", "tak", "tanpa", "jangan", "tiada"),
            "es", Set.of("no", "nunca", "jamás", "sin", "ni", "nadie", "ningún", "ninguno", "ninguna", "tampoco"),
            "pt", Set.of("não", "nunca", "jamais", "sem", "nem", "ninguém", "nenhum", "nenhuma"),
            "fr", Set.of("ne", "n", "pas", "jamais", "sans", "aucun", "aucune", "ni"),
            "de", Set.of("nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "niemals", "ohne"));

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern CONTRACTED = Pattern.compile("(?i)\\b(\\p{L}+)n['’]t\\b");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** A number, with what it counts if that is known. */
    private record Quantity(String exact, BigDecimal value, String unit) {}

    private final Locale textIn;
    private final List<Quantity> quantities;
    private final Optional<String> negation;

    /** Reads a text that claims are compared with. */
    Differences(String text, Locale inLanguage) {
        textIn = inLanguage;
        quantities = quantities(text, inLanguage);
        negation = negation(text, inLanguage);
    }

    /** How a claim differs from the text. */
    List<SimilarClaim.Difference> of(String claim, Locale claimIn) {
        List<SimilarClaim.Difference> differences = new ArrayList<>(numbers(claim, claimIn));
        Optional<String> there = negation(claim, claimIn);
        if (negation.isPresent() != there.isPresent()) {
            differences.add(
                    new SimilarClaim.Difference(SimilarClaim.Kind.NEGATION, negation.orElse(null), there.orElse(null)));
        }
        return differences;
    }

    /** Pairs numbers that only one of the two has: first those that count the same, then the others as they come. */
    private List<SimilarClaim.Difference> numbers(String claim, Locale claimIn) {
        List<SimilarClaim.Difference> differences = new ArrayList<>();
        if (quantities.isEmpty()) {
            return differences;
        }
        List<Quantity> there = quantities(claim, claimIn);
        List<Quantity> onlyHere = without(quantities, there);
        List<Quantity> onlyThere = without(there, quantities);
        boolean sameLanguage = textIn.getLanguage().equals(claimIn.getLanguage());
        for (boolean sameUnit : new boolean[] {true, false}) {
            for (Quantity one : List.copyOf(onlyHere)) {
                onlyThere.stream()
                        .filter(other -> sameUnit
                                ? one.unit() != null && one.unit().equals(other.unit())
                                : !sameLanguage || one.unit() == null || other.unit() == null)
                        .findFirst()
                        .ifPresent(other -> {
                            differences.add(
                                    new SimilarClaim.Difference(SimilarClaim.Kind.NUMBER, one.exact(), other.exact()));
                            onlyHere.remove(one);
                            onlyThere.remove(other);
                        });
            }
        }
        return differences;
    }

    private static List<Quantity> without(List<Quantity> some, List<Quantity> others) {
        List<Quantity> left = new ArrayList<>(some);
        left.removeIf(one -> others.stream().anyMatch(other -> other.value().compareTo(one.value()) == 0));
        return left;
    }

    /** The quantities, and numbers that are none, such as years and labels. */
    private static List<Quantity> quantities(String text, Locale in) {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        String rest = text;
        for (ProposedQuantity read : new QuoteReader(in).quantities(text)) {
            String unit = read.canonicalUnit() != null ? read.canonicalUnit() : read.unit();
            quantities.put(
                    read.exact(), new Quantity(read.exact(), read.value(), unit == null ? null : unit.toLowerCase(in)));
            rest = rest.replace(read.exact(), " ");
        }
        PLAIN_NUMBER.matcher(rest).results().map(found -> found.group()).forEach(number -> {
            String digits = number.replaceAll("[.,]", "");
            if (digits.length() <= 18) {
                quantities.put(number, new Quantity(number, new BigDecimal(digits), "number"));
            }
        });
        return List.copyOf(quantities.values());
    }

    private static Optional<String> negation(String text, Locale in) {
        var contracted = CONTRACTED.matcher(text);
        if (in.getLanguage().equals("en") && contracted.find()) {
            return Optional.of(contracted.group());
        }
        Set<String> negations = NEGATIONS.getOrDefault(in.getLanguage(), Set.of());
        for (String word : NOT_A_LETTER.split(text)) {
            if (negations.contains(word.toLowerCase(in))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
