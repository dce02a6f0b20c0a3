package org.claimtracker.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which nouns of a language name bodies, offices and documents, also within compounds and in other cases. */
final class Nouns {

    private final Locale locale;
    private final Endings endings;
    private final Inflection inflection;
    private final Set<String> roles;
    private final Set<String> scopes;
    private final Set<String> organizations;
    private final Set<String> kinds;
    private final Set<String> documents;
    private final boolean capitalised;

    Nouns(Locale locale, Lexicon lexicon, Endings endings, Inflection inflection) {
        this.locale = locale;
        this.endings = endings;
        this.inflection = inflection;
        this.roles = lexicon.words(Cue.ROLE);
        this.scopes = lexicon.words(Cue.ROLE_SCOPE);
        this.organizations = lexicon.words(Cue.ORGANIZATION);
        this.kinds = lexicon.words(Cue.ORGANIZATION_KIND);
        this.documents = lexicon.words(Cue.DOCUMENT);
        this.capitalised = lexicon.has(Style.NOUNS_ARE_CAPITALISED);
    }

    /** Whether the noun is one for a body. */
    boolean isBody(String noun) {
        return isCompound(noun) || organizations.contains(noun);
    }

    /** Whether the word ends in one of the language's organisation nouns without being it: "Bundesnetzagentur". */
    boolean isCompound(String word) {
        return endings.isCompound(word, Cue.ORGANIZATION);
    }

    /** Whether the noun may stand for any body of its kind. */
    boolean isKindOfBody(String noun) {
        String lower = noun.toLowerCase(locale);
        return kinds.contains(lower) || List.of(endings.of(lower)).contains(Cue.ORGANIZATION_KIND);
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

    /** Whether an office may be about what the word names: "Estado" of "ministro de Estado". */
    boolean isRoleScope(String noun) {
        return scopes.contains(noun.toLowerCase(locale));
    }

    private boolean isDocument(String noun) {
        String lower = noun.toLowerCase(locale);
        return documents.contains(lower) || List.of(endings.of(lower)).contains(Cue.DOCUMENT);
    }

    /** "ARD" of "ARD-Prognose": who made what the compound calls a document; {@code null} when it is none. */
    String makerOf(String word) {
        int hyphen = word.lastIndexOf('-');
        boolean document = capitalised && hyphen > 1 && isDocument(word.substring(hyphen + 1));
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
}
