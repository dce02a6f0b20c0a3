package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDateTest {

    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 1, 20);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en    | The company said the site would be back by the end of January. | by the end of January | 2021-01-31 | MONTH
            en    | The minister said the road will open on 5 March.          | on 5 March              | 2021-03-05 | DAY
            en    | The minister said the road will open on March 5, 2022.    | on March 5, 2022        | 2022-03-05 | DAY
            en    | The minister said the road will open by Friday.           | by Friday               | 2021-01-22 | DAY
            en    | The minister said the road will open before 1 March.      | before 1 March          | 2021-02-28 | DAY
            en    | The minister said the road will open before March.        | before March            | 2021-02-28 | MONTH
            en    | The minister said the road will open in mid-March.        | in mid-March            | 2021-03-20 | MONTH
            en    | The minister said the road will open in early March.      | in early March          | 2021-03-10 | MONTH
            en    | The minister said the road will open in the third quarter of 2022. | in the third quarter of 2022 | 2022-09-30 | QUARTER
            en    | The minister said the road will open by Q3 2022.          | by Q3 2022              | 2022-09-30 | QUARTER
            en    | The minister said the road will open in three weeks.      | in three weeks          | 2021-02-10 | WEEK
            en    | The minister said the road will open within 10 days.      | within 10 days          | 2021-01-30 | DAY
            en    | The minister said the road will open next year.           | next year               | 2022-12-31 | YEAR
            en    | The minister said the road will open next week.           | next week               | 2021-01-31 | WEEK
            en    | The minister said the road will open by 2030.             | by 2030                 | 2030-12-31 | YEAR
            en    | The minister said the road will open this summer.         | this summer             | 2021-08-31 | QUARTER
            en    | The minister said the road will open over the next five years. | over the next five years | 2026-01-20 | YEAR
            en    | The minister said the road will open tomorrow.            | tomorrow                | 2021-01-21 | DAY
            en-AU | The minister said the road will open by winter 2022.      | by winter 2022          | 2022-08-31 | QUARTER
            id    | Menteri mengatakan jalan itu akan dibuka pada akhir Januari. | pada akhir Januari   | 2021-01-31 | MONTH
            id    | Menteri mengatakan jalan itu akan dibuka paling lambat 5 Maret 2021. | paling lambat 5 Maret 2021 | 2021-03-05 | DAY
            id    | Menteri mengatakan jalan itu akan dibuka tahun depan.     | tahun depan             | 2022-12-31 | YEAR
            id    | Menteri mengatakan jalan itu akan dibuka dalam tiga minggu. | dalam tiga minggu     | 2021-02-10 | WEEK
            id    | Menteri mengatakan jalan itu akan dibuka pada kuartal III 2021. | pada kuartal III 2021 | 2021-09-30 | QUARTER
            id    | Menteri mengatakan jalan itu akan dibuka lima tahun ke depan. | lima tahun ke depan | 2026-01-20 | YEAR
            id    | Menteri mengatakan jalan itu akan dibuka sebelum akhir tahun ini. | sebelum akhir tahun ini | 2021-12-31 | YEAR
            id    | Menteri mengatakan jalan itu akan dibuka Senin (25/1).    | Senin (25/1)            | 2021-01-25 | DAY
            es    | El ministro dijo que la carretera abrirá a finales de marzo. | a finales de marzo   | 2021-03-31 | MONTH
            es    | El ministro dijo que la carretera abrirá el 5 de marzo de 2022. | el 5 de marzo de 2022 | 2022-03-05 | DAY
            es    | El ministro dijo que la carretera abrirá el próximo año.  | el próximo año          | 2022-12-31 | YEAR
            es    | El ministro dijo que la carretera abrirá en el tercer trimestre de 2022. | en el tercer trimestre de 2022 | 2022-09-30 | QUARTER
            es    | El ministro dijo que la carretera abrirá dentro de tres semanas. | dentro de tres semanas | 2021-02-10 | WEEK
            es    | El ministro dijo que la carretera abrirá antes de 2026.   | antes de 2026           | 2025-12-31 | YEAR
            pt    | O ministro disse que a estrada vai abrir até o fim de março. | até o fim de março   | 2021-03-31 | MONTH
            pt    | O ministro disse que a estrada vai abrir em 5 de março.   | em 5 de março           | 2021-03-05 | DAY
            pt    | O ministro disse que a estrada vai abrir no próximo ano.  | no próximo ano          | 2022-12-31 | YEAR
            pt    | O ministro disse que a estrada vai abrir nos próximos 30 dias. | nos próximos 30 dias | 2021-02-19 | DAY
            pt    | O ministro disse que a estrada vai abrir no segundo semestre. | - | - | -
            fr    | Le ministre a dit que la route ouvrira fin mars.          | fin mars                | 2021-03-31 | MONTH
            fr    | Le ministre a dit que la route ouvrira le 5 mars 2022.    | le 5 mars 2022          | 2022-03-05 | DAY
            fr    | Le ministre a dit que la route ouvrira l'année prochaine. | l'année prochaine       | 2022-12-31 | YEAR
            fr    | Le ministre a dit que la route ouvrira d'ici la fin de l'année. | d'ici la fin de l'année | 2021-12-31 | YEAR
            fr    | Le ministre a dit que la route ouvrira dans trois semaines. | dans trois semaines   | 2021-02-10 | WEEK
            fr    | Le ministre a dit que la route ouvrira mi-mars.           | mi-mars                 | 2021-03-20 | MONTH
            de    | Der Minister sagte, die Straße werde Ende März öffnen.    | Ende März               | 2021-03-31 | MONTH
            de    | Der Minister sagte, die Straße werde am 5. März 2022 öffnen. | am 5. März 2022      | 2022-03-05 | DAY
            de    | Der Minister sagte, die Straße werde nächstes Jahr öffnen. | nächstes Jahr          | 2022-12-31 | YEAR
            de    | Der Minister sagte, die Straße werde bis Jahresende öffnen. | bis Jahresende        | 2021-12-31 | YEAR
            de    | Der Minister sagte, die Straße werde in drei Wochen öffnen. | in drei Wochen        | 2021-02-10 | WEEK
            de    | Der Minister sagte, die Straße werde im dritten Quartal 2022 öffnen. | im dritten Quartal 2022 | 2022-09-30 | QUARTER
            de    | Der Minister sagte, die Straße werde innerhalb von zehn Tagen öffnen. | innerhalb von zehn Tagen | 2021-01-30 | DAY
            """)
    void givenAPromise_whenExtracting_thenItIsDueOnTheLastDayThatKeepsIt(
            String language, String sentence, String exact, String dueOn, String precision) {
        ProposedPrediction expected = exact.equals("-")
                ? null
                : new ProposedPrediction(exact, LocalDate.parse(dueOn), Precision.valueOf(precision));
        assertThat(extract(language, sentence))
                .extracting(ProposedClaim::prediction)
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | The ministry said 40 homes burned on Monday.
            en | The ministry said it had built 40 homes in January.
            en | The ministry said it took 40 people in two days.
            en | The ministry said the road will open soon.
            en | The ministry said 40 buses will run from March.
            en | The ministry said 40 people died by 3 January 2021.
            id | Kementerian mengatakan 40 rumah terbakar pada Januari lalu.
            id | Kementerian mengatakan 40 rumah dibangun dalam tiga minggu terakhir.
            es | El ministerio dijo que 40 casas ardieron en enero.
            pt | O ministério disse que choveu 40 milímetros em dois dias.
            fr | Le ministère a dit que 40 maisons ont brûlé il y a trois semaines.
            de | Das Ministerium sagte, 40 Häuser seien vor drei Wochen abgebrannt.
            """)
    void givenWordsAboutThePast_whenExtracting_thenNothingIsDue(String language, String sentence) {
        assertThat(extract(language, sentence)).isNotEmpty().allMatch(claim -> claim.prediction() == null);
    }

    private static List<ProposedClaim> extract(String language, String sentence) {
        return new CldrClaimExtractor()
                .extract(new ArticleText(sentence, Locale.forLanguageTag(language), PUBLISHED, null, null));
    }
}
