package org.claimtracker.search;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as people post and paste it: with links, tags, handles and the line that names who posted it and when.
 *
 * @param content what is said, with links left out and the words of tags and handles taken apart
 * @param author  who posted it; empty when that is not said
 * @param month   the month and year it was posted in; empty when that is not said
 */
record PostedText(String content, String author, String month) {

    /** As posts are embedded and quoted: "— Name (@handle) January 18, 2021". */
    private static final Pattern SIGNED =
            Pattern.compile("\\s*[—–-]{1,3}\\s*([^—–\\n]{0,80}?)\\s*\\(@(\\w{1,40})\\)\\s*([\\p{L}\\d .,]{0,40})$");

    private static final int LONGEST_SIGNATURE = 200;

    private static final Pattern LINK = Pattern.compile("https?\\s?://\\S*|pic\\.twitter\\.com/\\S*");

    private static final Pattern TAG = Pattern.compile("[@#＃]([\\p{L}\\p{N}_]+)");

    /** Where one word of a tag ends and the next one starts: "PrayForAmazonia", "NBCNews", "Covid19", "san_juan". */
    private static final Pattern SEAM = Pattern.compile(
            "_|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}\\b[.,]?");

    static PostedText of(String text) {
        // Compatibility forms, since posts use letters of mathematics for want of a bold face.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String author = "";
        String month = "";
        int tail = Math.max(0, plain.length() - LONGEST_SIGNATURE);
        Matcher signed = SIGNED.matcher(plain).region(tail, plain.length());
        if (signed.find()) {
            author = signed.group(1) + " " + apart(signed.group(2));
            month = DAY.matcher(signed.group(3)).replaceAll(" ").strip();
            plain = plain.substring(0, signed.start());
        }
        String content = LINK.matcher(plain).replaceAll(" ");
        content = TAG.matcher(content)
                .replaceAll(tag -> Matcher.quoteReplacement(" " + apart(tag.group(1)) + " "))
                .replace('’', '\'')
                .replace('‘', '\'');
        return new PostedText(content, author.strip(), month);
    }

    private static String apart(String tag) {
        return SEAM.matcher(tag).replaceAll(" ");
    }
}
