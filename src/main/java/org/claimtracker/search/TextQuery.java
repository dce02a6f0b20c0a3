package org.claimtracker.search;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A {@code tsquery} as PostgreSQL writes it, such as {@code 'million' & 'user' & !( 'amazon' <-> 'web' )}. */
record TextQuery(String text) {

    private static final Pattern LEXEME = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'");

    /** The words in it, each once. */
    TreeSet<String> lexemes() {
        TreeSet<String> lexemes = new TreeSet<>();
        LEXEME.matcher(text == null ? "" : text).results().forEach(found -> lexemes.add(unquoted(found)));
        return lexemes;
    }

    /** The same, but each word only where it has one of these weights. */
    TextQuery within(String weights) {
        return new TextQuery(
                LEXEME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group() + ":" + weights)));
    }

    /** A query for any of its words. */
    TextQuery anyWord() {
        return new TextQuery(lexemes().stream().map(TextQuery::quoted).collect(Collectors.joining(" | ")));
    }

    /** The same, but for each of these words others are as good, unless it is one that must not be there. */
    TextQuery orSpelt(Map<String, List<String>> spellings) {
        if (spellings.isEmpty()) {
            return this;
        }
        StringBuilder either = new StringBuilder();
        int at = 0;
        Matcher lexeme = LEXEME.matcher(text);
        while (lexeme.find()) {
            either.append(text, at, lexeme.start());
            List<String> others = spellings.getOrDefault(unquoted(lexeme.toMatchResult()), List.of());
            if (others.isEmpty() || isUnwanted(lexeme.start())) {
                either.append(lexeme.group());
            } else {
                either.append("( ").append(lexeme.group());
                others.forEach(other -> either.append(" | ").append(quoted(other)));
                either.append(" )");
            }
            at = lexeme.end();
        }
        return new TextQuery(either.append(text.substring(at)).toString());
    }

    /** Whether what stands at this place is said not to be there: after a {@code !}, or in brackets after one. */
    private boolean isUnwanted(int place) {
        if (place > 0 && text.charAt(place - 1) == '!') {
            return true;
        }
        String before = LEXEME.matcher(text.substring(0, place)).replaceAll("");
        int open = before.lastIndexOf("!(");
        return open >= 0 && before.indexOf(')', open) < 0;
    }

    /** The word as it stands in a query. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String unquoted(MatchResult found) {
        return found.group(1).replace("''", "'").replace("\\\\", "\\");
    }

    @Override
    public String toString() {
        return text;
    }
}
