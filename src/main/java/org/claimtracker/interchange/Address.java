package org.claimtracker.interchange;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address as pages write it, made one that a browser opens: with a scheme, a host in ASCII, and escapes for what
 * may not stand in an address. Nothing is asked of any network.
 *
 * @param url  the address, at most 2,000 characters
 * @param site its host in lower case, without {@code www}
 */
record Address(String url, String site) {

    private static final int LONGEST = 2000;
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern HOST_FIRST = Pattern.compile(
            "[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)*+(?<=\\.\\p{L}{2,63})(?::\\d++)?+(?:[/?#].*)?", Pattern.DOTALL);
    private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

    /** Reads it; empty where it has no host, or can't be one. */
    static Optional<Address> read(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.startsWith("//")) {
            text = "https:" + text;
        } else if (HOST_FIRST.matcher(text).matches()) {
            text = "https://" + text;
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED);
            String url = parts.group(1).toLowerCase(Locale.ROOT) + "://" + host + escaped(parts.group(3));
            URI uri = new URI(url);
            if (uri.getHost() == null || uri.getRawUserInfo() != null || url.length() > LONGEST) {
                return Optional.empty();
            }
            String site = uri.getHost().toLowerCase(Locale.ROOT);
            return Optional.of(new Address(url, site.startsWith("www.") ? site.substring("www.".length()) : site));
        } catch (IllegalArgumentException | URISyntaxException hopeless) {
            return Optional.empty();
        }
    }

    private static String escaped(String rest) {
        StringBuilder escaped = new StringBuilder(rest.length());
        boolean inFragment = false;
        for (int i = 0; i < rest.length(); ) {
            int c = rest.codePointAt(i);
            boolean escape = c == '%' && isEscape(rest, i);
            boolean allowed = c > 0x7F
                    ? Character.isLetterOrDigit(c)
                    : Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0 && c != '%';
            if (c == '#') {
                allowed = !inFragment;
                inFragment = true;
            }
            if ((c == '[' || c == ']')) {
                allowed = false;
            }
            if (allowed || escape) {
                escaped.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append("%%%02X".formatted(octet));
                }
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}
