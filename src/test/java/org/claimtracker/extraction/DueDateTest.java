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
            en    | The trial begins on Monday, the court said.               | on Monday               | 2021-01-25 | DAY
            en    | The minister said the trial opens this month.             | this month              | 2021-01-31 | MONTH
            de    | Der Prozess beginnt am Montag, teilte das Gericht mit.    | am Montag               | 2021-01-25 | DAY
            de    | Der Minister sagte, die Gespräche beginnen noch diese Woche. | diese Woche          | 2021-01-24 | WEEK
            de    | Der Minister sagte, die Arbeiten begännen Ende des Monats, um „erste Schäden“ zu beheben. | Ende des Monats | 2021-01-31 | MONTH
            pt    | O ministro disse que no dia 27 será lançada a primeira pedra. | no dia 27 | 2021-01-27 | DAY
            es    | El juicio se retomará el día 27, dijo el tribunal. | el día 27 | 2021-01-27 | DAY
            id    | "Sidang kita tunda hari Selasa (pekan depan)," kata Slamet Raharja. | Selasa (pekan depan) | 2021-01-26 | DAY
            fr    | Le procès s'ouvre lundi, a indiqué le tribunal.           | lundi                   | 2021-01-25 | DAY
            fr    | La mesure sera appliquée dès demain, a dit le ministre.   | dès demain              | 2021-01-21 | DAY
            fr    | La population atteindra 10 milliards d'habitants vers 2086, selon l'ONU. | vers 2086 | 2086-12-31 | YEAR
            es    | El juicio comienza el lunes, informó el tribunal.         | el lunes                | 2021-01-25 | DAY
            en    | The bank raised its inflation estimate for 2022 to 7.8 percent. | for 2022        | 2022-12-31 | YEAR
            en    | The bank lowered its 2022 growth forecast to 3 percent.   | 2022                    | 2022-12-31 | YEAR
            en    | The firm gave a forecast of 2 million euros for the current quarter. | for the current quarter | 2021-03-31 | QUARTER
            en    | The firms have 30 days to appeal, the court said.         | 30 days                 | 2021-02-19 | DAY
            en    | Residents have until Friday to apply, the ministry said.  | until Friday            | 2021-01-22 | DAY
            en    | Temperatures are forecast to reach 40 degrees by the weekend. | by the weekend      | 2021-01-24 | WEEK
            de    | Das Ministerium teilte mit, dass die Länder Ende des Monats zusammenkämen. | Ende des Monats | 2021-01-31 | MONTH
            de    | Der Minister sagte, die Arbeiten begännen Ende des Monats. | Ende des Monats        | 2021-01-31 | MONTH
            de    | Manche Ökonomen befürchten, dass die Wirtschaft in diesem Jahr sinkt. | in diesem Jahr | 2021-12-31 | YEAR
            de    | Das Unternehmen erwartet im laufenden Quartal einen Umsatz von 40 Millionen Euro. | im laufenden Quartal | 2021-03-31 | QUARTER
            de    | Das Institut senkte seine Wachstumsprognose für 2022 auf 3 Prozent. | für 2022      | 2022-12-31 | YEAR
            de    | Die Bewohner haben bis Freitag Zeit, teilte die Stadt mit. | bis Freitag            | 2021-01-22 | DAY
            fr    | L'entreprise a 30 jours pour faire appel, a dit le tribunal. | 30 jours             | 2021-02-19 | DAY
            es    | Las empresas tienen 30 días para recurrir, dijo el ministro. | 30 días              | 2021-02-19 | DAY
            es    | El ministro dijo que la carretera reabriría a finales de mes. | a finales de mes    | 2021-01-31 | MONTH
            pt    | As empresas têm 30 dias para recorrer, disse o ministro.  | 30 dias                 | 2021-02-19 | DAY
            id    | Perusahaan punya waktu 30 hari untuk banding, kata hakim. | 30 hari                 | 2021-02-19 | DAY
            id    | Inflasi pada akhir tahun sesuai dengan perkiraan di bawah 3,5 persen, kata menteri. | pada akhir tahun | 2021-12-31 | YEAR
            en    | The company said the site would be back by the end of January. | by the end of January | 2021-01-31 | MONTH
            en    | The minister said the road will open on 5 March.          | on 5 March              | 2021-03-05 | DAY
            en    | The minister said the road will open on March 5, 2022.    | on March 5, 2022        | 2022-03-05 | DAY
            en    | The minister said the road will open by Friday.           | by Friday               | 2021-01-22 | DAY
            en    | The minister said the road will open this weekend.        | this weekend            | 2021-01-24 | WEEK
            en    | The minister said the road will open over the weekend.    | over the weekend        | 2021-01-24 | WEEK
            en    | The minister predicted 40 homes would be “sold off” this spring. | this spring | 2021-05-31 | QUARTER
            en    | The minister said it would invest 40 million euros through 2027. | through 2027 | 2027-12-31 | YEAR
            de    | Im April und Mai sollen 54 Filialen geschlossen werden.   | Im April und Mai        | 2021-05-31 | MONTH
            en    | The vaccine might have results by November, the minister said. | by November | 2021-11-30 | MONTH
            de    | Die Bahn stellt den Betrieb am Freitag ein und streicht 1300 Züge. | am Freitag     | 2021-01-22 | DAY
            en    | The minister said the road will open by the end of the weekend. | by the end of the weekend | 2021-01-24 | WEEK
            en    | The minister said the road will open by Friday evening.   | by Friday evening       | 2021-01-22 | DAY
            de    | Die Straße wird am Wochenende geöffnet, sagte der Minister. | am Wochenende         | 2021-01-24 | WEEK
            de    | Die Straße wird bis Freitagabend geöffnet, sagte der Minister. | bis Freitagabend   | 2021-01-22 | DAY
            de    | 2022 soll die Straße 12 Kilometer lang sein.              | 2022                    | 2022-12-31 | YEAR
            fr    | La route rouvrira ce week-end, a annoncé le ministre.     | ce week-end             | 2021-01-24 | WEEK
            id    | Menteri mengatakan 40 jalan akan dibuka pada Sabtu (23/01/21) mendatang. | pada Sabtu (23/01/21) mendatang | 2021-01-23 | DAY
            fr    | Les 40 bus rouleront pour le week-end, a dit le ministre. | pour le week-end        | 2021-01-24 | WEEK
            pt    | As 40 estradas vão abrir até ao fim de semana, disse o ministro. | até ao fim de semana | 2021-01-24 | WEEK
            fr    | La route rouvrira vendredi matin, a annoncé le ministre.  | vendredi matin          | 2021-01-22 | DAY
            es    | El ministro dijo que la carretera abrirá este fin de semana. | este fin de semana   | 2021-01-24 | WEEK
            es    | El ministro dijo que la carretera abrirá el viernes por la mañana. | el viernes por la mañana | 2021-01-22 | DAY
            pt    | O ministro disse que a estrada abrirá neste fim de semana. | neste fim de semana    | 2021-01-24 | WEEK
            id    | Menteri mengatakan jalan akan dibuka akhir pekan ini.     | akhir pekan ini         | 2021-01-24 | WEEK
            id    | Menteri mengatakan jalan akan dibuka Jumat (22/1) malam.  | Jumat (22/1) malam      | 2021-01-22 | DAY
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
            pt    | O ministro disse que a estrada vai abrir no segundo semestre. | no segundo semestre     | 2021-12-31 | YEAR
            fr    | Le ministre a dit que la route ouvrira fin mars.          | fin mars                | 2021-03-31 | MONTH
            fr    | Le ministre a dit que la route ouvrira le 5 mars 2022.    | le 5 mars 2022          | 2022-03-05 | DAY
            fr    | Le ministre a dit que la route ouvrira l'année prochaine. | l'année prochaine       | 2022-12-31 | YEAR
            fr    | Le ministre a dit que la route ouvrira d'ici la fin de l'année. | d'ici la fin de l'année | 2021-12-31 | YEAR
            fr    | Le ministre a dit que la route ouvrira dans trois semaines. | dans trois semaines   | 2021-02-10 | WEEK
            fr    | Le ministre a dit que la route ouvrira mi-mars.           | mi-mars                 | 2021-03-20 | MONTH
            fr    | Les travaux pourraient démarrer au début d'année 2022.    | au début d'année 2022   | 2022-04-30 | YEAR
            fr    | Les débats pourraient s'achever ce vendredi.              | ce vendredi             | 2021-01-22 | DAY
            fr    | Les conducteurs ont jusqu'à vendredi pour le déclarer.    | jusqu'à vendredi        | 2021-01-22 | DAY
            fr    | Le festival aura lieu du 26 avril au 3 mai, a dit le ministre. | du 26 avril au 3 mai | 2021-05-03 | DAY
            fr    | Le chantier sera fini dans deux à trois ans, a dit le ministre. | dans deux à trois ans | 2024-01-20 | YEAR
            fr    | Le ministre estime que ce sera fini avant la fin du mandat en 2026. | en 2026           | 2026-12-31 | YEAR
            es    | La feria se celebrará del 26 de abril al 3 de mayo.       | del 26 de abril al 3 de mayo | 2021-05-03 | DAY
            es    | La obra se culminará en un plazo de entre 18 y 24 meses.  | en un plazo de entre 18 y 24 meses | 2023-01-20 | MONTH
            pt    | A feira será realizada de 26 de abril a 3 de maio.        | 26 de abril a 3 de maio | 2021-05-03 | DAY
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
            es | El ministro dijo que los 40 maestros fueron recibidos este lunes en la mañana.
            de | Die Not von 40 Schulen setze sich für das am Montag beginnende Schuljahr fort, sagte Müller.
            de | Müller sagte, sie sei Kandidatin für die Landtagswahl 2022 und habe 40 Helfer.
            en | Sales rose to 40 million euros in the third quarter of fiscal 2021.
            en | It will be the biggest strike of 40 nurses in 20 years, the union said.
            en | It would be the first strike of 40 nurses in 20 years, the union said.
            en | The police said the hall opens on Monday and closed on Friday.
            en | The minister said 40 roads will open the next day.
            pt | Na semana seguinte, 40 estradas vão abrir, disse o ministro.
            fr | 40 lits seront fermés dès janvier, a dit le ministre.
            en | The firms had 30 days to appeal, the court said.
            de | Müller sagte, sie hätten Ende des Monats 40 Anträge erhalten.
            fr | Le conseil a adopté 40 mesures avant le sommet prévu le 5 mars.
            es | La audiencia prevista para el 5 de marzo fue aplazada, informó el tribunal.
            es | El nivel del mar podría subir 40 centímetros, dijo el ministro.
            pt | A audiência marcada para 5 de março foi adiada, informou o tribunal.
            en | Revenue was expected to rise 5 percent this year, the ministry said.
            en | The economy this year is not as bright as many sides have expected, the minister said.
            en | During the 2021 Spring Budget Review, the minister said the measures will lead to growth.
            en | The ministry said it had built 40 homes in January.
            en | The ministry said it took 40 people in two days.
            en | The ministry said the road will open soon.
            en | The ministry said a vote will follow the summer recess.
            en | The ministry said weekend traffic will grow.
            fr | Le ministère a annoncé que le bus sera gratuit le week-end.
            de | Der Preis werde vom 1. Juli an steigen, sagte der Minister.
            de | 40 Büros wurden am Sonntag beschädigt, und ein Flughafen musste am Montag geschlossen werden.
            en | The ministry said 40 buses will run from March.
            en | The ministry said 40 people died by 3 January 2021.
            id | Kementerian mengatakan 40 rumah terbakar pada Januari lalu.
            id | Kementerian mengatakan 40 rumah dibangun dalam tiga minggu terakhir.
            es | El ministerio dijo que 40 casas ardieron en enero.
            pt | O ministério disse que choveu 40 milímetros em dois dias.
            fr | Le ministère a dit que 40 maisons ont brûlé il y a trois semaines.
            fr | Il avait été arrêté jeudi et pourrait être jugé avec 40 autres, a dit le ministre.
            id | Menteri mengatakan korban hingga Senin malam menjadi 40 orang.
            de | Das Ministerium sagte, 40 Häuser seien vor drei Wochen abgebrannt.
            """)
    void givenWordsAboutThePast_whenExtracting_thenNothingIsDue(String language, String sentence) {
        assertThat(extract(language, sentence)).isNotEmpty().allMatch(claim -> claim.prediction() == null);
    }

    /** The same promises in each language, each a phrase of time that its sentence ends with. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # absolute
            en | by 31 December 2021       | 2021-12-31 | DAY
            id | sebelum 1 Maret 2021      | 2021-02-28 | DAY
            es | antes del 1 de marzo      | 2021-02-28 | DAY
            pt | antes de 1 de março       | 2021-02-28 | DAY
            fr | avant le 1er mars         | 2021-02-28 | DAY
            de | vor dem 1. März           | 2021-02-28 | DAY
            en | in 2030                   | 2030-12-31 | YEAR
            id | pada 2030                 | 2030-12-31 | YEAR
            es | en 2030                   | 2030-12-31 | YEAR
            pt | em 2030                   | 2030-12-31 | YEAR
            fr | en 2030                   | 2030-12-31 | YEAR
            de | im Jahr 2030              | 2030-12-31 | YEAR
            # relative
            en | next month                | 2021-02-28 | MONTH
            id | bulan depan               | 2021-02-28 | MONTH
            es | el próximo mes            | 2021-02-28 | MONTH
            pt | no próximo mês            | 2021-02-28 | MONTH
            fr | le mois prochain          | 2021-02-28 | MONTH
            de | nächsten Monat            | 2021-02-28 | MONTH
            id | pekan depan               | 2021-01-31 | WEEK
            es | la próxima semana         | 2021-01-31 | WEEK
            pt | na próxima semana         | 2021-01-31 | WEEK
            fr | la semaine prochaine      | 2021-01-31 | WEEK
            de | nächste Woche             | 2021-01-31 | WEEK
            id | besok                     | 2021-01-21 | DAY
            es | mañana                    | 2021-01-21 | DAY
            pt | amanhã                    | 2021-01-21 | DAY
            fr | demain                    | 2021-01-21 | DAY
            de | morgen                    | 2021-01-21 | DAY
            # counted
            en | within 48 hours           | 2021-01-22 | DAY
            id | dalam 48 jam              | 2021-01-22 | DAY
            es | en las próximas 48 horas  | 2021-01-22 | DAY
            pt | nas próximas 48 horas     | 2021-01-22 | DAY
            fr | dans les 48 heures        | 2021-01-22 | DAY
            de | in den nächsten 48 Stunden | 2021-01-22 | DAY
            pt | dentro de três semanas    | 2021-02-10 | WEEK
            es | en un plazo de seis meses | 2021-07-20 | MONTH
            fr | d'ici deux ans            | 2023-01-20 | YEAR
            de | innerhalb von zwei Jahren | 2023-01-20 | YEAR
            # weekdays
            en | on Friday                 | 2021-01-22 | DAY
            id | pada Jumat                | 2021-01-22 | DAY
            es | el viernes                | 2021-01-22 | DAY
            pt | na sexta-feira            | 2021-01-22 | DAY
            fr | vendredi                  | 2021-01-22 | DAY
            de | am Freitag                | 2021-01-22 | DAY
            id | Selasa pekan depan        | 2021-01-26 | DAY
            # quarters, halves and seasons
            en | in the first half of 2022 | 2022-06-30 | YEAR
            id | pada semester II 2021     | 2021-12-31 | YEAR
            es | en el segundo semestre de 2021 | 2021-12-31 | YEAR
            pt | no primeiro trimestre de 2022 | 2022-03-31 | QUARTER
            fr | au premier semestre 2022  | 2022-06-30 | YEAR
            fr | au deuxième trimestre 2021 | 2021-06-30 | QUARTER
            de | im zweiten Halbjahr 2021  | 2021-12-31 | YEAR
            es | en verano                 | 2021-08-31 | QUARTER
            fr | cet été                   | 2021-08-31 | QUARTER
            de | im Sommer                 | 2021-08-31 | QUARTER
            de | vor dem Sommer            | 2021-05-31 | QUARTER
            # parts
            en | at the beginning of March | 2021-03-10 | MONTH
            id | pada awal Maret           | 2021-03-10 | MONTH
            es | a mediados de marzo       | 2021-03-20 | MONTH
            pt | em meados de março        | 2021-03-20 | MONTH
            fr | début mars                | 2021-03-10 | MONTH
            de | Mitte März                | 2021-03-20 | MONTH
            # the end of a time, told by a verb
            en | before the year is out    | 2021-12-31 | YEAR
            id | sebelum tahun ini berakhir | 2021-12-31 | YEAR
            es | antes de que termine el año | 2021-12-31 | YEAR
            pt | antes de o ano acabar     | 2021-12-31 | YEAR
            fr | avant que l'année ne s'achève | 2021-12-31 | YEAR
            # weeks and halves of a month
            en | in the first week of March | 2021-03-07 | WEEK
            id | pada pekan kedua Maret    | 2021-03-14 | WEEK
            es | en la primera semana de marzo | 2021-03-07 | WEEK
            pt | na segunda quinzena de março | 2021-03-31 | MONTH
            fr | la première semaine de mars | 2021-03-07 | WEEK
            # holidays, those that move with Easter among them
            en | by Christmas              | 2021-12-25 | DAY
            en | before Easter             | 2021-04-03 | DAY
            id | sebelum Natal             | 2021-12-24 | DAY
            pt | até a Páscoa              | 2021-04-04 | DAY
            fr | avant Pâques              | 2021-04-03 | DAY
            de | bis Pfingsten             | 2021-05-23 | DAY
            de | bis Karfreitag 2022       | 2022-04-15 | DAY
            en | by Thanksgiving           | 2021-11-25 | DAY
            en | before Black Friday       | 2021-11-25 | DAY
            id | sebelum Lebaran           | 2021-05-12 | DAY
            # decades
            en | within a decade           | 2031-01-20 | YEAR
            en | over the next decade      | 2031-01-20 | YEAR
            en | by the end of the decade  | 2029-12-31 | YEAR
            en | by the middle of the decade | 2026-08-31 | YEAR
            es | antes de que finalice la década | 2029-12-31 | YEAR
            pt | até o fim da década       | 2029-12-31 | YEAR
            fr | d'ici la fin de la décennie | 2029-12-31 | YEAR
            de | bis Ende des Jahrzehnts   | 2029-12-31 | YEAR
            # a part of a year that is told by how far it is
            en | by March next year        | 2022-03-31 | MONTH
            en | in the second half of next year | 2022-12-31 | YEAR
            id | pada kuartal II tahun depan | 2022-06-30 | QUARTER
            es | durante el primer trimestre del próximo año | 2022-03-31 | QUARTER
            pt | até maio do próximo ano   | 2022-05-31 | MONTH
            pt | no primeiro semestre do ano que vem | 2022-06-30 | YEAR
            fr | au premier trimestre de l'année prochaine | 2022-03-31 | QUARTER
            de | im ersten Quartal des nächsten Jahres | 2022-03-31 | QUARTER
            pt | no último trimestre do ano | 2021-12-31 | QUARTER
            id | sebelum musim bergulir pada 8 Agustus | 2021-08-07 | DAY
            en | by Memorial Day           | 2021-05-31 | DAY
            # at some time in it
            es | a lo largo de 2022        | 2022-12-31 | YEAR
            id | sepanjang 2022            | 2022-12-31 | YEAR
            fr | courant mai               | 2021-05-31 | MONTH
            de | im Laufe des Jahres       | 2021-12-31 | YEAR
            id | setahun lagi              | 2022-01-20 | YEAR
            en | a year from now           | 2022-01-20 | YEAR
            en | on or before April 1      | 2021-04-01 | DAY
            # so many of a unit in one word, and years told by halves
            en | in a fortnight            | 2021-02-03 | WEEK
            en | within a fortnight        | 2021-02-03 | WEEK
            fr | sous quinzaine            | 2021-02-03 | WEEK
            es | en dos semanas            | 2021-02-03 | WEEK
            de | innerhalb der nächsten eineinhalb Jahre | 2022-07-20 | MONTH
            de | in einem halben Jahr      | 2021-07-20 | MONTH
            # years of an account
            en | by the end of fiscal 2027 | 2027-12-31 | YEAR
            es | al cierre del ejercicio 2027 | 2027-12-31 | YEAR
            pt | no exercício de 2027      | 2027-12-31 | YEAR
            fr | lors de l'exercice 2027   | 2027-12-31 | YEAR
            de | bis Ende des Geschäftsjahres 2027 | 2027-12-31 | YEAR
            id | pada tahun anggaran 2027  | 2027-12-31 | YEAR
            # what is named without a preposition
            id | Oktober mendatang         | 2021-10-31 | MONTH
            id | Juni mendatang            | 2021-06-30 | MONTH
            pt | depois de amanhã          | 2021-01-22 | DAY
            pt | no prazo máximo de 60 dias | 2021-03-21 | DAY
            en | by the turn of the year   | 2021-12-31 | YEAR
            """)
    void givenWordsOfTime_whenPromised_thenEachLanguageHasThem(
            String language, String words, String dueOn, String precision) {
        String promise =
                switch (language) {
                    case "en" -> "The minister said the road will open %s.";
                    case "id" -> "Menteri mengatakan jalan itu akan dibuka %s.";
                    case "es" -> "El ministro dijo que la carretera abrirá %s.";
                    case "pt" -> "O ministro disse que a estrada vai abrir %s.";
                    case "fr" -> "Le ministre a dit que la route ouvrira %s.";
                    case "de" -> "Der Minister sagte, die Straße werde %s öffnen.";
                    default -> throw new IllegalArgumentException(language);
                };
        assertThat(extract(language, promise.formatted(words))).singleElement().satisfies(claim -> {
            assertThat(claim.prediction()).isNotNull();
            assertThat(claim.prediction().dueOn()).isEqualTo(dueOn);
            assertThat(claim.prediction().precision()).isEqualTo(Precision.valueOf(precision));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | Oil prices fell 2% on Monday as data dented hopes of a recovery.
            en | OPEC output had fallen by 176,000 barrels in May.
            en | The minister said 40 homes will open later on Wednesday.
            en | The minister said he could face up to 10 years in prison.
            en | The minister said the 40 tariffs touted by them in October, in his view, will go.
            id | Pada Sabtu (16/1), menteri mengatakan harga naik 40 persen, dan pada Senin (18/1) saham anjlok.
            de | Die Bank hatte am Donnerstag angekündigt, die 40 Käufe zu verringern.
            de | „Wir haben 40 Aktenordner“, sagte Anna Schmidt der Welt am Sonntag.
            en | PG&E initiated four rounds of planned outages for 375,000 people in October.
            en | A storm dumped about 2 inches of rain on Tuesday and more was expected Wednesday.
            en | The minister said 40 sales would have been closer to that in March.
            en | He vowed to leave the union with 40 others on 10 January.
            en | The envoy is likely to tell 40 lawmakers about the October 25 call.
            en | The next year, the rebels released 40 videos of them.
            de | Der Minister sagte, das Tempo liege bei 27 Prozent dessen, was zum Erreichen der 2030-Ziele nötig sei.
            en | The bank will offer 40 firms the loan that it unveiled in May.
            en | Two crashes in less than five months killed 346 people.
            en | The ministry said 2,030 homes burned between 2019 and 2020.
            en | The ministry said 40 homes have burned since March.
            en | The ministry said it was the driest year in 40 years.
            en | "They told us that 40 homes would burn in two months," Ann Lee said.
            id | Kementerian mengatakan 40 rumah terbakar sejak Maret.
            id | Kementerian mengatakan 40 rumah terbakar Senin kemarin.
            id | Kementerian mengatakan 2.030 rumah terbakar sebelum 2020.
            id | Kementerian mengatakan hingga Januari 2021 wabah sudah merenggut 180 korban.
            es | El ministerio dijo que 40 casas ardieron desde marzo.
            es | El ministerio dijo que 40 casas ardieron el año pasado.
            es | "Nos dijeron que en seis meses sacarían a 40 mineros", dijo Ana Ruiz.
            pt | O ministério disse que 40 casas arderam desde março.
            pt | O ministério disse que 40 casas arderam na semana passada.
            pt | O azeite ficou 45% mais caro na Páscoa.
            fr | Le ministère a dit que 40 maisons ont brûlé depuis mars.
            fr | Le ministère a dit que 40 maisons ont brûlé la semaine dernière.
            de | Das Ministerium sagte, 40 Häuser seien seit März abgebrannt.
            de | Das Ministerium sagte, 40 Häuser seien letzte Woche abgebrannt.
            de | „Wir haben noch ein Jahr für 40 Häuser“, sagte Anna Schmidt.
            de | Der Minister sagte, die 40 Häuser würden frühestens 2026 gebaut.
            de | Der Minister sagte, 40 Häuser wolle keiner mehr als im März.
            en | The minister said 40 homes will be built in 2026 at the earliest.
            id | Menteri mengatakan paling cepat 40 rumah akan dibangun bulan depan.
            en | The minister said 40 homes will open in the coming weeks.
            es | El ministro dijo que 40 casas abrirán en los próximos meses.
            pt | O ministro disse que 40 casas vão abrir nas próximas semanas.
            fr | Le ministre a dit que 40 maisons ouvriront dans les prochains mois.
            de | Der Minister sagte, 40 Häuser würden in den kommenden Monaten öffnen.
            es | El ministro dijo que 40 casas se entregarán dentro de los próximos 15 días hábiles.
            pt | O ministro disse que 40 casas serão entregues em 15 dias úteis.
            fr | Le ministre a dit que 40 maisons ouvriront sous 15 jours ouvrables.
            en | The minister said 40 homes will open within 15 working days.
            es | El mar superó los 24 grados, un registro propio de principios de julio.
            es | El abogado de Verano dijo que habrá 40 casas.
            es | El ministro reconoció que dio la orden de cerrar 40 casas el 14 de marzo.
            es | El ministro dijo que la obra de 40 casas habría sido vista un domingo de febrero.
            fr | Le ministre a dit que 40 maisons fermeront dans les mois à venir.
            es | El ministro dijo que para el 2021 se asignaron 40 casas.
            fr | Le ministre a dit que la grève durera pendant 24 heures.
            es | El ministro dijo que verá 40 casas tras la visita que hizo al sur en diciembre.
            es | El ministro dijo que las 40 casas abrirán este miércoles.
            fr | Le ministre a dit que 40 maisons ouvriraient ce mercredi.
            fr | « Nous avons fait échouer leur campagne pour 2022 », a dit le ministre.
            fr | Le procès des 12 accusés a été renvoyé vendredi.
            de | Ursprünglich sollten 40 Brücken im Februar 2022 fertig sein.
            pt | Em 12 meses, o índice acumula 4,8%, acima do teto da meta.
            """)
    void givenWordsThatOnlyLookLikeATerm_whenExtracting_thenNothingIsDue(String language, String sentence) {
        assertThat(extract(language, sentence)).isNotEmpty().allMatch(claim -> claim.prediction() == null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            de | Das Werk schließt bis Ende März.             | 2021-03-31 | MONTH
            en | The union will vote before the contract for 40 drivers expires on May 3. | 2021-05-03 | DAY
            de | Die Bahn verschiebt die Sanierung der 40 Brücken auf 2024. | 2024-12-31 | YEAR
            de | Das Konzert wurde auf nächstes Jahr verschoben. | 2022-12-31 | YEAR
            de | Anna Roth rechnet für das Gesamtjahr mit 40 Fällen. | 2021-12-31 | YEAR
            de | Die Krankenkassen rechnen für 2022 mit 40 Fällen. | 2022-12-31 | YEAR
            en | The vote on 40 homes was postponed to May 5. | 2021-05-05 | DAY
            fr | Le procès des 12 accusés est renvoyé au 5 mai. | 2021-05-05 | DAY
            en | The work on 40 homes, originally planned for 2022, will begin in 2023. | 2023-12-31 | YEAR
            en | The council will close 40 schools before the season opens on May 3. | 2021-05-02 | DAY
            id | Harga bisa tembus Rp18.000 per kilogram pada akhir April. | 2021-04-30 | MONTH
            de | Die Netzentgelte steigen 2022 um 5 Prozent.  | 2022-12-31 | YEAR
            de | Sie sagte, in spätestens drei Jahren sei das Eis weg. | 2024-01-20 | YEAR
            de | Die Vereinbarung laufe im April aus, sagte Müller. | 2021-04-30 | MONTH
            es | La ministra dijo que las 40 dosis llegarán el sábado 30, para vacunar la mañana del domingo. | 2021-01-30 | DAY
            es | El tribunal aplazó para el 7 de febrero la audiencia contra 12 policías. | 2021-02-07 | DAY
            de | Der Verband Nordbau geht für das Jahr 2022 von 300 neuen Wohnungen aus. | 2022-12-31 | YEAR
            es | La próxima reunión por los 40 despidos será el miércoles 27. | 2021-01-27 | DAY
            pt | O vínculo de 40 jogadores termina no próximo dia 30. | 2021-01-30 | DAY
            es | La feria de 40 editoriales tendrá lugar entre el 31 de octubre y el 2 de noviembre. | 2021-11-02 | DAY
            pt | O ministro disse que o gasto deverá chegar a 40 milhões de reais entre 2021 e 2024. | 2024-12-31 | YEAR
            es | La ministra dijo que habrá 40 millones de euros para 2022 a 2025. | 2025-12-31 | YEAR
            pt | O banco lembrou que o Pix automático entra em operação em 16 de junho. | 2021-06-16 | DAY
            en | The bank said the new notes enter circulation on 16 June. | 2021-06-16 | DAY
            en | The minister said the road will open by March 5. | 2021-03-05 | DAY
            en-GB | The minister said the road will open by March 5. | 2021-03-05 | DAY
            """)
    void givenThePresentTense_whenItSpeaksOfADayAhead_thenItIsDueThen(
            String language, String sentence, String dueOn, String precision) {
        assertThat(extract(language, sentence)).singleElement().satisfies(claim -> {
            assertThat(claim.prediction()).isNotNull();
            assertThat(claim.prediction().dueOn()).isEqualTo(dueOn);
            assertThat(claim.prediction().precision()).isEqualTo(Precision.valueOf(precision));
        });
    }

    @ParameterizedTest(name = "{0} of an article of {1}")
    @CsvSource(delimiter = '|', textBlock = """
            The minister said on Sunday the road was 40 miles long.      | 0001-01-01
            The minister said last year the road was 40 miles long.      | 0001-01-01
            The minister said the road will open next week.              | 9999-12-31
            The minister said the road will open within three years.     | 9999-06-01
            """)
    void givenADayThatNoDateIsWrittenFor_whenExtracting_thenNoneIsProposed(String sentence, LocalDate published) {
        assertThat(new CldrClaimExtractor().extract(new ArticleText(sentence, Locale.ENGLISH, published, null, null)))
                .isNotEmpty()
                .allMatch(claim -> claim.claimDate() == null && claim.prediction() == null);
    }

    private static List<ProposedClaim> extract(String language, String sentence) {
        return new CldrClaimExtractor()
                .extract(new ArticleText(sentence, Locale.forLanguageTag(language), PUBLISHED, null, null));
    }
}
