package org.claimtracker.extraction;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything the extractor knows of one language: what its file says, and what CLDR says. Learnt once, then shared. */
final class Language {

    /** Where ICU keeps the names of countries. */
    private static final String REGIONS = "com/ibm/icu/impl/data/icudata/region";

    private static final int COUNTRY_CODE = 2;
    private static final int KEPT = 24;
    private static final Map<Locale, Language> LANGUAGES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ULocale fullLocale;
    private final Tokenizer tokenizer;
    private final BreakIterator sentences;
    private final boolean familiar;
    private final PhraseTree<Cue[]> cues;
    private final Endings endings;
    private final Inflection inflection;
    private final Nouns nouns;
    private final Set<String> countries;
    private final PhraseTree<String> topics;
    private final Set<String> ownAbbreviations;
    private final Set<String> abbreviations;
    private final NumberReader numbers;
    private final CalendarWords calendar;
    private final UnitWords units;
    private final Set<Style> styles;
    private final boolean tensesTell;

    private Language(Locale locale) {
        this.locale = locale;
        ULocale icu = ULocale.forLocale(locale);
        this.fullLocale = ULocale.addLikelySubtags(icu);
        LanguageFile file = LanguageFile.of(locale.getLanguage());
        this.units = new UnitWords(icu);
        char grouping = DecimalFormatSymbols.getInstance(icu).getGroupingSeparator();
        // What is the rule in a language is written in all its regions: "200 000" in Switzerland.
        char groupingAnywhere =
                DecimalFormatSymbols.getInstance(new ULocale(icu.getLanguage())).getGroupingSeparator();
        this.tokenizer = new Tokenizer(
                locale,
                new Tokenizer.Spelling(
                        Set.copyOf(file.phrases(Section.ELISION)),
                        Set.copyOf(file.phrases(Section.PREFIX)),
                        Set.copyOf(file.phrases(Section.POSSESSIVE)),
                        units.lettersBeforeNumbers(),
                        Tokenizer.isSpace(grouping)
                                || Tokenizer.isSpace(groupingAnywhere)
                                || file.styles().contains(Style.GROUPS_BY_SPACE)));
        this.sentences = BreakIterator.getSentenceInstance(icu);
        Lexicon lexicon = new Lexicon(file, tokenizer);
        this.familiar = lexicon.reportsSpeech();
        units.learn(icu, tokenizer, lexicon);
        this.cues = lexicon.cues();
        this.endings = lexicon.endings();
        this.inflection = new Inflection(file);
        this.nouns = new Nouns(locale, lexicon, endings, inflection);
        this.countries = Stream.concat(countries(icu), file.phrases(Section.COUNTRY).stream())
                .collect(Collectors.toUnmodifiableSet());
        this.topics = lexicon.topics();
        this.ownAbbreviations = lexicon.abbreviations(locale);
        this.abbreviations = new HashSet<>(ownAbbreviations);
        this.abbreviations.addAll(SentenceSplitter.abbreviations(icu));
        this.numbers = new NumberReader(icu, tokenizer, lexicon);
        this.calendar = new CalendarWords(icu, tokenizer, lexicon, inflection);
        this.styles = file.styles();
        this.tensesTell = lexicon.hasEndings(Cue.PAST);
    }

    /** The names of countries in the language and in English, in full and as short as CLDR has them. */
    private static Stream<String> countries(ULocale locale) {
        return Stream.of(new ULocale(locale.getLanguage()), ULocale.ENGLISH)
                .flatMap(in -> Stream.of("Countries", "Countries%short").flatMap(table -> names(in, table)));
    }

    private static Stream<String> names(ULocale locale, String table) {
        try {
            UResourceBundle names =
                    UResourceBundle.getBundleInstance(REGIONS, locale).get(table);
            return IntStream.range(0, names.getSize())
                    .mapToObj(names::get)
                    .filter(name -> name.getKey().length() == COUNTRY_CODE)
                    .map(UResourceBundle::getString);
        } catch (MissingResourceException none) {
            return Stream.empty();
        }
    }

    static Language of(Locale wanted) {
        Locale key = new Locale.Builder()
                .setLanguage(wanted.getLanguage())
                .setScript(wanted.getScript())
                .setRegion(wanted.getCountry())
                .build();
        Language known = LANGUAGES.get(key);
        if (known == null) {
            if (LANGUAGES.size() >= KEPT) {
                LANGUAGES.clear();
            }
            known = LANGUAGES.computeIfAbsent(key, Language::new);
        }
        return known;
    }

    /** Whether its file tells how it reports speech; of any other language little is known but what CLDR has. */
    boolean isFamiliar() {
        return familiar;
    }

    Locale locale() {
        return locale;
    }

    /** Whether summer is in January where the language is mostly spoken, or in its region when one is given. */
    boolean isSouthern() {
        return Set.of(
                        "AR", "AO", "AU", "BO", "BR", "BW", "CL", "ID", "LS", "MG", "MZ", "NA", "NZ", "PE", "PG", "PY",
                        "SZ", "TL", "UY", "ZA", "ZM", "ZW")
                .contains(fullLocale.getCountry());
    }

    boolean has(Style style) {
        return styles.contains(style);
    }

    Tokenizer tokenizer() {
        return tokenizer;
    }

    /** Finds where sentences end. One for each text, since it keeps its place; its rules are read once. */
    BreakIterator sentences() {
        return sentences.clone();
    }

    PhraseTree<Cue[]> cues() {
        return cues;
    }

    /** How many tokens at {@code at} are a degree or the like behind a name; 0 when none is. */
    int postNominal(List<Token> tokens, int at) {
        int[] longest = new int[1];
        cues.each(tokens, at, tokens.size(), (found, length) -> {
            if (List.of(found).contains(Cue.POST_NOMINAL)) {
                longest[0] = length;
            }
        });
        return longest[0];
    }

    /** Whether it is an article, a preposition or the like. */
    boolean isFunctionWord(Token token) {
        PhraseTree.Found<Cue[]> found = cues.longest(List.of(token), 0, 1);
        return found != null && List.of(found.value()).contains(Cue.FUNCTION);
    }

    /** Whether the word itself stands in the language's file, and not its ending alone. */
    boolean isListed(Token token) {
        return cues.longest(List.of(token), 0, 1) != null;
    }

    /** Whether words of that cue begin at one of the tokens, or the ending of one makes it such a word. */
    boolean hasCue(List<Token> tokens, int from, int to, Cue cue) {
        boolean[] found = new boolean[1];
        for (int i = from; i < to && !found[0]; i++) {
            cues.each(
                    tokens,
                    i,
                    tokens.size(),
                    (its, length) -> found[0] |= List.of(its).contains(cue));
            found[0] |= tokens.get(i).isWord()
                    && List.of(endings.of(tokens.get(i).lower())).contains(cue);
        }
        return found[0];
    }

    Endings endings() {
        return endings;
    }

    Inflection inflection() {
        return inflection;
    }

    Nouns nouns() {
        return nouns;
    }

    /** Whether it is the name of a country. */
    boolean isCountry(String name) {
        return countries.contains(name);
    }

    PhraseTree<String> topics() {
        return topics;
    }

    /** The abbreviations of the language's own file, which stand before any word. */
    Set<String> ownAbbreviations() {
        return ownAbbreviations;
    }

    Set<String> abbreviations() {
        return abbreviations;
    }

    NumberReader numbers() {
        return numbers;
    }

    CalendarWords calendar() {
        return calendar;
    }

    UnitWords units() {
        return units;
    }

    /** Whether verbs show by their endings that they tell of the past, so that those without are of now or later. */
    boolean tensesTell() {
        return tensesTell;
    }
}
