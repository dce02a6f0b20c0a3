package org.claimtracker.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file {@code extraction/<language>.txt}, section by section: the words of a language that CLDR does not have.
 *
 * <p>A heading in brackets opens a section: that of a {@link Cue}, of a {@link Section}, or {@code topic <name>}. Under
 * it stand phrases, parted by commas or lines; {@code #} opens a comment. A phrase {@code *rá} stands for every word
 * with that ending. A heading or style that nobody reads is refused, so that a misspelt one is found.
 */
final class LanguageFile {

    private static final String DIRECTORY = "/extraction/";
    private static final String TOPIC = "topic ";
    private static final Set<String> HEADINGS = Stream.concat(
                    Stream.of(Cue.values()).map(Cue::heading),
                    Stream.of(Section.values()).map(Section::heading))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STYLES =
            Stream.of(Style.values()).map(Style::phrase).collect(Collectors.toUnmodifiableSet());

    private final Map<String, List<String>> sections;

    private LanguageFile(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    /** The file of a language, given by its ISO 639 code; an empty one where there is none. */
    static LanguageFile of(String language) {
        InputStream file = LanguageFile.class.getResourceAsStream(DIRECTORY + language + ".txt");
        if (file == null) {
            return new LanguageFile(Map.of());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList(), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LanguageFile parse(List<String> lines, String language) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = null;
        for (String raw : lines) {
            int comment = raw.indexOf('#');
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                String heading = line.substring(1, line.length() - 1);
                if (!heading.startsWith(TOPIC) && !HEADINGS.contains(heading)) {
                    throw new IllegalArgumentException(language + ": unknown heading [" + heading + "]");
                }
                section = sections.computeIfAbsent(heading, unused -> new ArrayList<>());
            } else if (section == null) {
                throw new IllegalArgumentException(language + ": phrase before the first heading: " + line);
            } else {
                for (String phrase : line.split(",")) {
                    if (!phrase.isBlank()) {
                        section.add(phrase.strip());
                    }
                }
            }
        }
        for (String style : sections.getOrDefault(Section.STYLE.heading(), List.of())) {
            if (!STYLES.contains(style)) {
                throw new IllegalArgumentException(language + ": unknown style " + style);
            }
        }
        return new LanguageFile(sections);
    }

    boolean has(Cue cue) {
        return sections.containsKey(cue.heading());
    }

    boolean has(Section section) {
        return sections.containsKey(section.heading());
    }

    Set<Style> styles() {
        Set<Style> styles = EnumSet.allOf(Style.class);
        styles.removeIf(style -> !phrases(Section.STYLE).contains(style.phrase()));
        return styles;
    }

    List<String> phrases(Cue cue) {
        return phrases(cue.heading());
    }

    List<String> phrases(Section section) {
        return phrases(section.heading());
    }

    private List<String> phrases(String heading) {
        return sections.getOrDefault(heading, List.of());
    }

    /** The phrases by topic, in the order of the file. */
    Map<String, List<String>> topics() {
        return sections.keySet().stream()
                .filter(heading -> heading.startsWith(TOPIC))
                .collect(Collectors.toMap(
                        heading -> heading.substring(TOPIC.length()),
                        this::phrases,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The values by phrase. */
    Map<String, String> values(Section section) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : phrases(section)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("[" + section.heading() + "] wants phrase = value: " + line);
            }
            values.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return values;
    }
}
