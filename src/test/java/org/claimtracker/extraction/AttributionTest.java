package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AttributionTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 11);

    /** A name alone is a person or an organisation by the words around it, so that the table tells which. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "/extraction/attributions.txt",
            delimiter = '|',
            quoteCharacter = '\0',
            maxCharsPerColumn = 1000)
    void givenAWayOfTellingWhoSpeaks_whenExtracting_thenTheClaimIsTheirs(
            String language, String text, String claimant) {
        List<ProposedClaim> claims = new CldrClaimExtractor()
                .extract(new ArticleText(
                        text.replace("\\n", "\n\n"), Locale.forLanguageTag(language), PUBLISHED, null, null));
        assertThat(claims).isNotEmpty();
        assertThat(claims.getLast().claimant()).isEqualTo(expected(claimant));
    }

    private static ProposedClaimant expected(String claimant) {
        if (claimant.equals("nobody")) {
            return null;
        }
        String[] typeAndName = claimant.split(" ", 2);
        return new ProposedClaimant(
                typeAndName[1], typeAndName[0].equals("person") ? ClaimantType.PERSON : ClaimantType.ORGANIZATION);
    }
}
