package org.claimtracker.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A language tag as in <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a> whose language is one that
 * ISO 639 knows. {@code null} passes.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {

    /** What is allowed. */
    String message() default "must be a BCP 47 language tag such as id, en or pt-BR";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** The check behind it. */
    class Check implements ConstraintValidator<LanguageTag, String> {

        private static final int LONGEST = 35;
        private static final Set<String> ISO_639_1 =
                Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

        @Override
        public boolean isValid(String tag, ConstraintValidatorContext context) {
            if (tag == null) {
                return true;
            }
            if (tag.length() > LONGEST) {
                return false;
            }
            try {
                Locale locale = new Locale.Builder().setLanguageTag(tag).build();
                String language = locale.getLanguage();
                // Three-letter codes are ISO 639-3, of which Java names no list: known is what has a name in CLDR.
                return ISO_639_1.contains(language)
                        || language.length() == 3
                                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
            } catch (IllformedLocaleException illFormed) {
                return false;
            }
        }
    }
}
