package org.claimtracker.platform;

import java.util.Arrays;
import java.util.Optional;

/**
 * A constant of a closed choice, written as the same word in JSON, in query parameters and in the table. The enum marks
 * the word with {@code @JsonValue} and {@code @EnumeratedValue}.
 */
public interface Word {

    /** How it is written. */
    String word();

    /** The constant that is written so. */
    static <E extends Enum<E> & Word> E of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + word));
    }

    /** Of any enum, how the constant is written. */
    static String written(Object constant) {
        return Optional.of(constant)
                .filter(Word.class::isInstance)
                .map(word -> ((Word) word).word())
                .orElseGet(constant::toString);
    }
}
