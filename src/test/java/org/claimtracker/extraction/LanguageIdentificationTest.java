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
        "ms, Kerajaan Malaysia menolak dakwaan tersebut semalam.",
        "sv, Regeringen avvisade i går alla anklagelser från oppositionen.",
        "no, Regjeringen avviste i går alle anklagene fra opposisjonen.",
        "da, Regeringen afviste i går alle beskyldninger fra oppositionen.",
        "fi, Hallitus kiisti eilen kaikki opposition esittämät syytökset.",
        "pl, Rząd odrzucił wczoraj wszystkie zarzuty opozycji.",
        "cs, Vláda včera odmítla všechna obvinění opozice v parlamentu.",
        "hu, A kormány tegnap visszautasította az ellenzék összes vádját.",
        "ro, Guvernul a respins ieri toate acuzațiile opoziției.",
        "tr, Hükümet dün muhalefetin bütün suçlamalarını reddetti.",
        "vi, Hôm qua chính phủ đã bác bỏ mọi cáo buộc của phe đối lập.",
        "sw, Serikali ilikanusha jana madai yote ya upinzani bungeni.",
        "tl, Itinanggi kahapon ng pamahalaan ang lahat ng paratang ng oposisyon.",
        "ru, Правительство вчера отклонило все обвинения оппозиции.",
        "uk, Уряд учора відхилив усі звинувачення опозиції в парламенті.",
        "bg, Правителството вчера отхвърли всички обвинения на опозицията.",
        "ar, رفضت الحكومة أمس جميع اتهامات المعارضة في البرلمان.",
        "fa, دولت دیروز همه اتهام‌های مخالفان را در مجلس رد کرد.",
        "ur, حکومت نے کل حزب اختلاف کے تمام الزامات کو مسترد کر دیا۔",
        "hi, सरकार ने कल विपक्ष के सभी आरोपों को खारिज कर दिया।",
        "bn, সরকার গতকাল বিরোধী দলের সব অভিযোগ প্রত্যাখ্যান করেছে।",
        "th, รัฐบาลปฏิเสธข้อกล่าวหาทั้งหมดของฝ่ายค้านเมื่อวานนี้",
        "el, Η κυβέρνηση απέρριψε χθες όλες τις κατηγορίες.",
        "he, הממשלה דחתה אתמול את כל ההאשמות של האופוזיציה.",
        "ja, 政府は昨日、野党のすべての主張を否定した。",
        "zh, 政府昨天否认了反对党的所有指控。",
        "ko, 정부는 어제 야당의 모든 주장을 부인했다."
    })
    void givenOneSentence_whenIdentifying_thenItsLanguageIsFound(String language, String sentence) {
        assertThat(identification.identify(sentence)).contains(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 345 678", "ok", "Parler", "Правительство said, 政府は", "asdf qwer zxcv poiu"})
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

    @ParameterizedTest
    @CsvSource({
        "en-GB, en-GB, The company denied it had lost any money last year.",
        "de,    en,    The company denied it had lost any money last year.",
        "en-US, id,    Ia menolak memberi rincian siapa saja penyedia itu.",
        "en,    ru,    Правительство вчера отклонило все обвинения оппозиции.",
        "ms,    ms,    Ia menolak memberi rincian siapa saja penyedia itu.",
        "nb,    nb,    Regjeringen avviste i går alle anklagene fra opposisjonen.",
        "bs,    bs,    Vlada je jučer odbacila sve optužbe opozicije u parlamentu.",
        "fr-CA, fr-CA, 12 345 678"
    })
    void givenADeclaredLanguage_whenTheTextIsClearlyInAnother_thenTheTextIsBelieved(
            String declared, String language, String text) {
        assertThat(identification.identify(text, Locale.forLanguageTag(declared)))
                .contains(Locale.forLanguageTag(language));
    }

    @Test
    void givenTheSameText_whenIdentifyingAgain_thenTheAnswerIsTheSame() {
        String text = "Die Zahl der Nutzer stieg, the company said, la empresa dijo.";
        assertThat(identification.identify(text)).isEqualTo(identification.identify(text));
    }
}
