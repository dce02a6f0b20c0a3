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
    private final Set<String> roles;
    private final Set<String> scopes;
    private final Set<String> organizations;
    private final Set<String> kinds;
    private final Set<String> documents;
    private final Set<String> countries;
    private final PhraseTree<String> topics;
    private final Set<String> ownAbbreviations;
    private final Set<String> abbreviations;
    private final NumberReader numbers;
    private final CalendarWords calendar;
    private final UnitWords units;
    private final boolean nounsAreCapitalised;
    private final boolean modifiersComeFirst;
    private final boolean verbComesSecond;
    private final boolean clausesOpenWithCommas;
    private final boolean tensesTell;
    private final boolean ordinalsEndInStop;
    private final boolean subjectMayBeLeftOut;
    private final boolean subjectComesBefore;
    private final boolean nicknamesJoinBeginnings;
    private final boolean organizationsGoOnInLowerCase;
    private final boolean reportsWithThat;
    private final boolean speechOpensWithDash;

    private Language(Locale locale) {
        this.locale = locale;
        ULocale icu = ULocale.forLocale(locale);
        this.fullLocale = ULocale.addLikelySubtags(icu);
        Lexicon lexicon = Lexicon.of(locale.getLanguage());
        this.familiar = lexicon.reportsSpeech();
        this.units = new UnitWords(icu);
        char grouping = DecimalFormatSymbols.getInstance(icu).getGroupingSeparator();
        // What is the rule in a language is written in all its regions: "200 000" in Switzerland.
        char groupingAnywhere =
                DecimalFormatSymbols.getInstance(new ULocale(icu.getLanguage())).getGroupingSeparator();
        this.tokenizer = new Tokenizer(
                locale,
                new Tokenizer.Spelling(
                        lexicon.elisions(),
                        lexicon.prefixes(),
                        lexicon.possessives(),
                        units.lettersBeforeNumbers(),
                        Tokenizer.isSpace(grouping)
                                || Tokenizer.isSpace(groupingAnywhere)
                                || lexicon.hasStyle("groups-by-space")));
        this.sentences = BreakIterator.getSentenceInstance(icu);
        units.learn(icu, tokenizer, lexicon);
        this.cues = lexicon.cues(tokenizer);
        this.endings = lexicon.endings();
        this.inflection = new Inflection(lexicon);
        this.documents = lexicon.words(Cue.DOCUMENT);
        this.roles = lexicon.words(Cue.ROLE);
        this.scopes = lexicon.words(Cue.ROLE_SCOPE);
        this.organizations = lexicon.words(Cue.ORGANIZATION);
        this.kinds = lexicon.words(Cue.ORGANIZATION_KIND);
        this.countries =
                Stream.concat(countries(icu), lexicon.countries().stream()).collect(Collectors.toUnmodifiableSet());
        this.topics = lexicon.topics(tokenizer);
        this.ownAbbreviations = lexicon.abbreviations(locale);
        this.abbreviations = new HashSet<>(ownAbbreviations);
        this.abbreviations.addAll(SentenceSplitter.abbreviations(icu));
        this.numbers = new NumberReader(icu, tokenizer, lexicon);
        this.calendar = new CalendarWords(icu, tokenizer, lexicon, inflection);
        this.nounsAreCapitalised = lexicon.hasStyle("nouns-are-capitalised");
        this.modifiersComeFirst = lexicon.hasStyle("modifiers-come-first");
        this.verbComesSecond = lexicon.hasStyle("verb-comes-second");
        this.tensesTell = lexicon.hasEndings(Cue.PAST);
        this.clausesOpenWithCommas = lexicon.hasStyle("clauses-open-with-commas");
        this.ordinalsEndInStop = lexicon.hasStyle("ordinals-end-in-stop");
        this.organizationsGoOnInLowerCase = lexicon.hasStyle("organizations-go-on-in-lower-case");
        this.reportsWithThat = lexicon.hasStyle("reports-with-that");
        this.speechOpensWithDash = lexicon.hasStyle("speech-opens-with-dash");
        this.subjectMayBeLeftOut = lexicon.hasStyle("subject-may-be-left-out");
        this.subjectComesBefore = lexicon.hasStyle("subject-comes-before");
        this.nicknamesJoinBeginnings = lexicon.hasStyle("nicknames-join-beginnings");
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

    /** Whether the word ends in one of the language's organisation nouns without being it: "Bundesnetzagentur". */
    boolean isCompound(String word) {
        return endings.isCompound(word, Cue.ORGANIZATION);
    }

    /** "Kassenchefs", "Virologen": an office in another case than the file has it in. */
    boolean isInflectedRole(String word) {
        boolean found = false;
        for (String ending : inflection.cases()) {
            String stem = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            found |= stem.length() > 2
                    && (roles.contains(stem) || List.of(endings.of(stem)).contains(Cue.ROLE));
        }
        return found;
    }

    /** How many letters the genitive has put to an organisation noun: 1 of "Landesamts"; 0 when none. */
    int genitiveEnding(String word) {
        for (String ending : inflection.genitives()) {
            int letters = ending.length();
            if (word.length() > letters + 2 && word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - letters);
                if (isBody(stem) || isKindOfBody(stem)) {
                    return letters;
                }
            }
        }
        return 0;
    }

    /** "ARD" of "ARD-Prognose": who made what the compound calls a document; {@code null} when it is none. */
    String makerOf(String word) {
        int hyphen = word.lastIndexOf('-');
        boolean document = nounsAreCapitalised && hyphen > 1 && isDocument(word.substring(hyphen + 1));
        return document ? word.substring(0, hyphen) : null;
    }

    /** "Polizei" of "Polizeiangaben"; {@code null} where the compound is no document, or no body's. */
    String bodyOfDocument(String word) {
        return bodyOf(word, Cue.DOCUMENT);
    }

    /** "Polizei" of "Polizeisprecher": the body before what the cue knows by its ending; {@code null} when none is. */
    String bodyOf(String word, Cue ending) {
        String lower = word.toLowerCase(locale);
        int letters = endings.lengthOf(lower, ending);
        String stem = letters == 0 ? "" : word.substring(0, word.length() - letters);
        for (int joint = 0; joint < 2 && stem.length() > joint; joint++) {
            String noun = stem.substring(0, stem.length() - joint);
            boolean joined = joint == 0 || inflection.genitives().contains(stem.substring(stem.length() - joint));
            if (joined && organizations.contains(noun.toLowerCase(locale))) {
                return noun;
            }
        }
        return null;
    }

    /** Whether the noun is one for a body. */
    boolean isBody(String noun) {
        return isCompound(noun) || organizations.contains(noun);
    }

    /** Whether an office may be about what the word names: "Estado" of "ministro de Estado". */
    boolean isRoleScope(String noun) {
        return scopes.contains(noun.toLowerCase(locale));
    }

    /** Whether the noun may stand for any body of its kind. */
    boolean isKindOfBody(String noun) {
        String lower = noun.toLowerCase(locale);
        return kinds.contains(lower) || List.of(endings.of(lower)).contains(Cue.ORGANIZATION_KIND);
    }

    private boolean isDocument(String noun) {
        String lower = noun.toLowerCase(locale);
        return documents.contains(lower) || List.of(endings.of(lower)).contains(Cue.DOCUMENT);
    }

    /** Whether it is the name of a country. */
    boolean isCountry(String name) {
        return countries.contains(name);
    }

    /** Whether a part of a word with hyphens is an office: "economista-chefe", "ex-ministra", "co-founder". */
    boolean isCompoundRole(String word) {
        int from = 0;
        for (int hyphen = word.indexOf('-'); hyphen >= 0; hyphen = word.indexOf('-', from)) {
            if (roles.contains(word.substring(from, hyphen))) {
                return true;
            }
            from = hyphen + 1;
        }
        return from > 0 && roles.contains(word.substring(from));
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

    /** Whether a capital letter tells nothing of a word but that it is a noun. */
    boolean nounsAreCapitalised() {
        return nounsAreCapitalised;
    }

    /** Whether adjectives stand before the noun, so that "active users" is counted and not "active". */
    boolean modifiersComeFirst() {
        return modifiersComeFirst;
    }

    /** Whether the verb is the second thing in a sentence, whatever the first is: "Für 2025 rechnet das Amt mit …". */
    boolean verbComesSecond() {
        return verbComesSecond;
    }

    /** Whether a clause is set off by a comma wherever it hangs on another. */
    boolean clausesOpenWithCommas() {
        return clausesOpenWithCommas;
    }

    /** Whether "2." is how the second is written in digits. */
    boolean ordinalsEndInStop() {
        return ordinalsEndInStop;
    }

    /** Whether verbs show by their endings that they tell of the past, so that those without are of now or later. */
    boolean tensesTell() {
        return tensesTell;
    }

    /** Whether only the first word of an organisation's name has a capital: "Institut national de la statistique". */
    boolean organizationsGoOnInLowerCase() {
        return organizationsGoOnInLowerCase;
    }

    /** Whether reported clauses open with "that", so that what follows a verb without it is a mere object. */
    boolean reportsWithThat() {
        return reportsWithThat;
    }

    /** Whether newspapers open somebody's words with a dash, as dialogues do. */
    boolean speechOpensWithDash() {
        return speechOpensWithDash;
    }

    /** Whether a verb may stand without a subject when it is the one of the sentence before. */
    boolean subjectMayBeLeftOut() {
        return subjectMayBeLeftOut;
    }

    /** Whether the subject of a verb of saying always stands before it, as long as the verb is in its full form. */
    boolean subjectComesBefore() {
        return subjectComesBefore;
    }

    /** Whether nicknames are made of how two names begin: "Jokowi" of Joko Widodo. */
    boolean nicknamesJoinBeginnings() {
        return nicknamesJoinBeginnings;
    }
}
