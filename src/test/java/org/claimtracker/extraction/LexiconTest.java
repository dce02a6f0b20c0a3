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
    @ValueSource(strings = {"id", "en", "es", "pt", "fr", "de"})
    void givenALanguageWithAFile_whenItIsLearnt_thenItHasItsReportingVerbs(String language) {
        assertThat(Language.of(Locale.forLanguageTag(language)).cues().firstWords())
                .hasSizeGreaterThan(300);
    }

    @Test
    void givenAMisspeltHeading_whenParsing_thenItIsNamed() {
        assertThatThrownBy(() -> Lexicon.parse(List.of("[sya]", "said"), "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[sya]");
    }

    @Test
    void givenAPhraseWithoutHeading_whenParsing_thenItIsRefused() {
        assertThatThrownBy(() -> Lexicon.parse(List.of("said"), "en")).hasMessageContaining("said");
    }

    @Test
    void givenALanguageWithoutAFile_whenItIsLearnt_thenNumbersAndDatesAreThereAllTheSame() {
        Language italian = Language.of(Locale.ITALIAN);
        List<Token> tokens = italian.tokenizer().tokens("3,5 milioni");
        assertThat(italian.numbers().read(tokens, 0, tokens.size(), false).value())
                .isEqualByComparingTo("3500000");
        assertThat(italian.calendar()
                        .month(italian.tokenizer().tokens("marzo"), 0, 1)
                        .value())
                .isEqualTo(3);
    }
}
