package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "es", "pt", "fr", "de", "it"})
    void givenALanguageWithAFile_whenItIsLearnt_thenItHasItsReportingVerbs(String language) {
        assertThat(Language.of(Locale.forLanguageTag(language)).cues().firstWords())
                .hasSizeGreaterThan(300);
    }

    @Test
    void givenAMisspeltHeading_whenParsing_thenItIsNamed() {
        assertThatThrownBy(() -> LanguageFile.parse(List.of("[sya]", "said"), "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[sya]");
    }

    @Test
    void givenAMisspeltStyle_whenParsing_thenItIsNamed() {
        assertThatThrownBy(() -> LanguageFile.parse(List.of("[style]", "verb-is-second"), "nl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verb-is-second");
    }

    @Test
    void givenHowALanguageInflects_whenItIsLearnt_thenWordsAreFoundWithoutIt() {
        Inflection inflection = new Inflection(LanguageFile.parse(
                List.of(
                        "[genitive]",
                        "s, es",
                        "[plural]",
                        "s",
                        "[adjective-behind]",
                        "der = e en, - = em",
                        "[adjective-alone]",
                        "feminine = e"),
                "de"));
        assertThat(inflection.genitives()).containsExactly("es", "s");
        assertThat(inflection.singular("users")).isEqualTo("user");
        assertThat(inflection.isPlural("loss")).isFalse();
        assertThat(inflection.adjectiveEnding("deutschen", "der")).isEqualTo(2);
        assertThat(inflection.adjectiveEnding("deutschen", "die")).isZero();
        assertThat(inflection.adjectiveEnding("deutschem", "laut")).isEqualTo(2);
        assertThat(inflection.adjectiveAlone("feminine")).isEqualTo("e");
    }

    @Test
    void givenAPhraseWithoutHeading_whenParsing_thenItIsRefused() {
        assertThatThrownBy(() -> LanguageFile.parse(List.of("said"), "en")).hasMessageContaining("said");
    }

    @Test
    void givenAVerbAndItsConjugation_whenParsing_thenItsFormsReportSpeech() {
        Tokenizer tokenizer = new Tokenizer(Locale.ROOT, Tokenizer.Spelling.PLAIN);
        LanguageFile file =
                LanguageFile.parse(List.of("[conjugation]", "ar = a ó ha+ado", "[say-verb]", "afirmar"), "es");
        PhraseTree<Cue[]> cues = new Lexicon(file, tokenizer).cues();
        for (String form : List.of("afirma", "afirmó", "ha afirmado")) {
            List<Token> tokens = tokenizer.tokens(form);
            assertThat(cues.longest(tokens, 0, tokens.size()).value()).containsExactly(Cue.SAY);
        }
    }

    @Test
    void givenAVerbWithoutItsConjugation_whenParsing_thenItIsNamed() {
        Tokenizer tokenizer = new Tokenizer(Locale.ROOT, Tokenizer.Spelling.PLAIN);
        LanguageFile file = LanguageFile.parse(List.of("[conjugation]", "ar = a ó", "[say-verb]", "decir"), "es");
        Lexicon lexicon = new Lexicon(file, tokenizer);
        assertThatThrownBy(lexicon::cues).hasMessageContaining("decir");
    }

    @Test
    void givenALanguageWithoutAFile_whenItIsLearnt_thenNumbersAndDatesAreThereAllTheSame() {
        Language dutch = Language.of(Locale.forLanguageTag("nl"));
        List<Token> tokens = dutch.tokenizer().tokens("3,5 miljoen");
        assertThat(dutch.numbers().read(tokens, 0, tokens.size(), false).value())
                .isEqualByComparingTo("3500000");
        assertThat(dutch.calendar()
                        .month(dutch.tokenizer().tokens("maart"), 0, 1)
                        .value())
                .isEqualTo(3);
    }
}
