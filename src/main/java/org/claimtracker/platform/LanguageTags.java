package org.claimtracker.platform;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Tags of languages: to BCP 47 {@code pt-br} and {@code PT-BR} are the same, and to the store they are not. */
public final class LanguageTags {

    private LanguageTags() {}

    /** The tag in the one way of writing it that BCP 47 recommends; as it is where it is none, or {@code null}. */
    public static String canonical(String tag) {
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException illFormed) {
            return tag;
        }
    }
}
