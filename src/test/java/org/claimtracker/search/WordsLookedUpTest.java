package org.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which words of a text claims are looked up, among a million: few enough are found, and little is read for it. */
class WordsLookedUpTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            a 10, b 200, c 900                     -> 'a' | 'b'
            a 900, b 5000, c 6000                  -> 'a' | ( 'b' & 'c' )
            a 10000, b 10000, c 10000, d 10000     -> ( 'a' & 'b' ) | ( 'a' & 'c' ) | ( 'b' & 'c' )
            a 20000, b 20000                       -> 'a' & 'b'
            """)
    void rareOnesAloneAndCommonOnesInPairsAsFarAsTheyAreReadQuickly(String words, String query) {
        Map<String, Long> documents = new LinkedHashMap<>();
        for (String word : words.split(", ")) {
            documents.put(word.split(" ")[0], Long.parseLong(word.split(" ")[1].strip()));
        }

        assertThat(SimilarClaims.lookedUp(
                        new ArrayList<>(documents.keySet()), documents, new Rarity(1_000_000, 20, 100)))
                .isEqualTo(query.strip());
    }
}
