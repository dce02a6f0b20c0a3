package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void givenTheSameText_whenIdentifyingAgain_thenTheAnswerIsTheSame() {
        String text = "Die Zahl der Nutzer stieg, the company said, la empresa dijo.";
        assertThat(identification.identify(text)).isEqualTo(identification.identify(text));
    }
}
