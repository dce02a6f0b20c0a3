package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentificationTest {

    private final LanguageIdentification identification = new LanguageIdentification();

    @ParameterizedTest
    @CsvSource({
        "id, Ia menolak memberi rincian siapa saja penyedia itu.",
        "en, The company denied it had lost any money last year.",
        "es, La empresa negó las acusaciones de la oposición.",
        "pt, A empresa negou ontem as acusações da oposição.",
        "fr, L'entreprise a nié hier les accusations.",
        "de, Das Unternehmen bestritt gestern die Vorwürfe.",
        "nl, De regering heeft gisteren de plannen afgewezen.",
        "ms, Kerajaan Malaysia menolak dakwaan tersebut semalam."
    })
    void givenOneSentence_whenIdentifying_thenItsLanguageIsFound(String language, String sentence) {
        assertThat(identification.identify(sentence)).contains(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12 345 678", "ok", "Parler", "Правительство отклонило все обвинения.", "asdf qwer zxcv poiu"
            })
    void givenNothingToGoBy_whenIdentifying_thenItDoesNotGuess(String text) {
        assertThat(identification.identify(text)).isEmpty();
    }

    /** As a reader's clipboard or an older archive has it. */
    @ParameterizedTest
    @MethodSource("articles")
    void givenAnArticleWithoutParagraphs_whenIdentifying_thenItsLanguageIsFound(GoldArticle gold) {
        ArticleText article = gold.article();
        assertThat(identification.identify(article.text().replaceAll("\\s+", " ")))
                .contains(Locale.of(article.inLanguage().getLanguage()));
    }

    static Stream<GoldArticle> articles() {
        return Stream.of("tuning", "held-back")
                .flatMap(half -> GoldArticle.in(Path.of("src/test/resources/extraction/gold", half)).stream());
    }

    @Test
    void givenTheSameText_whenIdentifyingAgain_thenTheAnswerIsTheSame() {
        String text = "Die Zahl der Nutzer stieg, the company said, la empresa dijo.";
        assertThat(identification.identify(text)).isEqualTo(identification.identify(text));
    }
}
