package org.claimtracker.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.claim.ClaimView;
import org.claimtracker.claim.WholeClaims;
import org.claimtracker.extraction.LanguageIdentification;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Sql;

/**
 * Which claims say the same as a text. The database finds the claims that have the rarest of its words, and the few
 * hundred that share most of them are then compared with it word by word.
 */
@Singleton
public class SimilarClaims {

    /** A text shares its rarest words with the claim it is about, or none at all. */
    private static final int MOST_WORDS_LOOKED_UP = 14;

    /** How many claims may have one of the words that are looked up alone. Of more common words, a claim has two. */
    private static final int MOST_FOUND = 1_000;

    /**
     * How many entries of the index are read for words that are looked up in pairs: each place that has one of them is
     * looked at, whether or not it has the other. Four thousand take a millisecond.
     */
    private static final int MOST_READ = 30_000;

    private static final int MOST_COMPARED = 100;

    private static final int MOST_SHARED_SHOWN = 12;

    @Inject
    Sql sql;

    @Inject
    WholeClaims claims;

    @Inject
    TermStatistics statistics;

    @Inject
    LanguageIdentification languages;

    /** A word of the text: as it is written there, and as claims are found by it. */
    private record Token(int part, String written, String lexeme, long documents) {}

    private record Found(UUID id, double score, Set<String> words) {}

    /**
     * The claims that are most like a text and that the reader sees, best first, and earliest first among equals.
     *
     * @param text       what somebody says, or a post that says it
     * @param inLanguage its language; {@code null} when nobody said, and then it is told from the text
     * @param without    claims that are not asked for
     * @param least      the lowest score
     * @param most       how many at most
     */
    public List<SimilarClaim> to(
            String text, String inLanguage, Collection<UUID> without, double least, int most, Reader reader) {
        var posted = PostedText.of(text);
        Locale language = inLanguage != null
                ? Locale.forLanguageTag(inLanguage)
                : languages.identify(posted.content()).orElse(Locale.ROOT);
        List<Token> tokens = tokens(posted, language);
        var said = new Likeness.Text(part(tokens, 0), part(tokens, 1), part(tokens, 2));
        if (said.words().isEmpty()) {
            return List.of();
        }
        Rarity rarity = statistics.rarity();
        var likeness = new Likeness(said, statistics.withGrams(Likeness.grams(said.words())), rarity);
        List<Found> best = candidates(said, rarity, without, reader).entrySet().stream()
                .map(document -> new Found(
                        document.getKey(),
                        likeness.score(document.getValue()),
                        document.getValue().keySet()))
                .filter(found -> found.score() > 0 && found.score() >= least)
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id))
                .limit(most)
                .toList();
        var differences = new Differences(posted.content(), language);
        Map<UUID, Found> found = new HashMap<>();
        best.forEach(one -> found.put(one.id(), one));
        return claims.views(best.stream().map(Found::id).toList(), reader).stream()
                .map(claim -> new SimilarClaim(
                        Math.round(found.get(claim.id()).score() * 1000) / 1000.0,
                        shared(tokens, found.get(claim.id()).words(), claim),
                        differences.of(claim.text(), Locale.forLanguageTag(claim.inLanguage())),
                        claim))
                .toList();
    }

    private List<Token> tokens(PostedText posted, Locale language) {
        return sql.statement("""
                        select p.part, w.token, l.lexeme, coalesce(t.documents, 0) as documents
                          from (values (0, ?), (1, ?), (2, ?)) p (part, text)
                         cross join lateral ts_parse('default', search_text(p.text)) with ordinality w (tokid, token, place)
                         cross join lateral unnest(to_tsvector(search_configuration(?)::regconfig, w.token)) l
                          left join search_term t on t.lexeme = l.lexeme
                         order by p.part, w.place""", posted.content(), posted.author(), posted.month(), language.toLanguageTag())
                .list(row -> new Token(
                        row.getInt("part"), row.getString("token"), row.getString("lexeme"), row.getLong("documents")));
    }

    private static Map<String, Long> part(List<Token> tokens, int part) {
        Map<String, Long> documents = new LinkedHashMap<>();
        tokens.stream()
                .filter(token -> token.part() == part)
                .forEach(token -> documents.put(token.lexeme(), token.documents()));
        return documents;
    }

    /** The claims that share most of what is rare in the text, with their words. */
    private Map<UUID, Map<String, Integer>> candidates(
            Likeness.Text said, Rarity rarity, Collection<UUID> without, Reader reader) {
        boolean isPublic = reader.organization() == null;
        Map<String, Long> documents = new HashMap<>(said.content());
        documents.putAll(said.author());
        documents.putAll(said.month());
        // A word that nothing is known of may be new or nobody else's; looking it up costs next to nothing.
        List<String> rarest = Stream.concat(
                        rarest(documents, word -> documents.get(word) > 0),
                        rarest(documents, word -> documents.get(word) == 0))
                .toList();
        Map<UUID, Map<String, Integer>> found = new LinkedHashMap<>();
        if (rarest.isEmpty()) {
            return found;
        }
        Map<String, Double> weights = said.weights(rarity);
        var statement = sql.statement("""
                select f.claim_id, l.likeness::text as likeness
                  from (select d.claim_id, 0""");
        for (String word : rarest.subList(0, Math.min(rarest.size(), MOST_WORDS_LOOKED_UP))) {
            var query = new TextQuery(TextQuery.quoted(word));
            statement.add(
                    "+ case when d.vector @@ ?::tsquery then ?::double precision else 0 end",
                    (isPublic ? query.within("ABC") : query).toString(),
                    weights.get(word));
        }
        statement.add(
                "as shared from search_entry d where not d.merged and d.vector @@ ?::tsquery",
                lookedUp(rarest, documents, rarity));
        if (!without.isEmpty()) {
            statement.add("and d.claim_id <> all(?)", (Object) without.toArray(UUID[]::new));
        }
        reader.sees(Visible.SEARCH_ENTRY, statement)
                .add("order by shared desc, d.claim_id limit ?) f", MOST_COMPARED)
                .add("join search_likeness l on l.claim_id = f.claim_id order by f.shared desc, f.claim_id")
                .plannedAnew()
                .inTurn()
                .list(row -> found.put(
                        row.getObject("claim_id", UUID.class), DocumentWords.of(row.getString("likeness"), !isPublic)));
        return found;
    }

    private static Stream<String> rarest(Map<String, Long> documents, Predicate<String> among) {
        return documents.keySet().stream()
                .filter(among)
                .sorted(Comparator.<String>comparingLong(documents::get).thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS_LOOKED_UP);
    }

    /**
     * A query for claims that have one of the rare words or two of the more common ones, as far as not too many have.
     * How many have both is estimated as if words came independently of each other. Rarer words come first.
     */
    static String lookedUp(List<String> rarest, Map<String, Long> documents, Rarity rarity) {
        List<String> either = new ArrayList<>();
        List<String> common = new ArrayList<>();
        double expected = 0;
        for (String word : rarest) {
            if (expected + documents.get(word) <= MOST_FOUND) {
                expected += documents.get(word);
                either.add(TextQuery.quoted(word));
            } else {
                common.add(word);
            }
        }
        long toRead = 0;
        for (int i = 0; i < common.size(); i++) {
            toRead += documents.get(common.get(i));
            for (int j = 0; j < i && toRead <= MOST_READ; j++) {
                double both = (double) documents.get(common.get(i))
                        * documents.get(common.get(j))
                        / Math.max(1, rarity.documents());
                if (expected + both <= MOST_FOUND) {
                    expected += both;
                    either.add(
                            "( %s & %s )".formatted(TextQuery.quoted(common.get(j)), TextQuery.quoted(common.get(i))));
                }
            }
        }
        if (either.isEmpty()) {
            return common.stream().limit(4).map(TextQuery::quoted).collect(Collectors.joining(" & "));
        }
        return String.join(" | ", either);
    }

    /** What the text and the claim have in common, in the words of the text. */
    private static SimilarClaim.Shared shared(List<Token> tokens, Set<String> document, ClaimView claim) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        shared(tokens, document).stream()
                .sorted(Comparator.comparingLong(Token::documents))
                .forEach(token -> {
                    String written = token.written();
                    if (written.codePoints().anyMatch(Character::isDigit)) {
                        numbers.add(written);
                    } else if (isName(written, claim)) {
                        names.add(written);
                    } else {
                        words.add(written.toLowerCase(Locale.ROOT));
                    }
                });
        return new SimilarClaim.Shared(most(words), most(names), most(numbers));
    }

    /** The tokens that a document has; letters that are looked up one by one as the stretches they come in. */
    private static List<Token> shared(List<Token> tokens, Set<String> document) {
        List<Token> shared = new ArrayList<>();
        boolean continues = false;
        for (Token token : tokens) {
            boolean isLetter = Unspaced.isLetter(token.written());
            if (!document.contains(token.lexeme())) {
                continues = false;
            } else if (continues && isLetter) {
                Token stretch = shared.removeLast();
                shared.add(new Token(
                        stretch.part(),
                        stretch.written() + token.written(),
                        stretch.lexeme(),
                        Math.min(stretch.documents(), token.documents())));
            } else {
                shared.add(token);
                continues = isLetter;
            }
        }
        return shared;
    }

    /** Whether a word is a name: with a capital in both, and not only because a sentence starts with it. */
    private static boolean isName(String written, ClaimView claim) {
        if (!Character.isUpperCase(written.codePointAt(0))) {
            return false;
        }
        boolean inClaim = claim.text().indexOf(written, 1) > 0;
        return inClaim || claim.claimant() != null && claim.claimant().name().contains(written);
    }

    private static List<String> most(Set<String> all) {
        return all.stream().limit(MOST_SHARED_SHOWN).toList();
    }
}
