package org.claimtracker.extraction;

/**
 * What a language writes behind the digits of a date, as in "2025年3月31日".
 *
 * @param year  behind the year; empty, as the others, where it writes nothing there
 * @param month behind the month
 * @param day   behind the day
 */
record DateSigns(String year, String month, String day) {

    /**
     * Reads them off what CLDR has.
     *
     * @param pattern the pattern of a date with its year, month and day, "y年M月d日"
     * @param march   the name of that month, which Korean writes in digits
     */
    static DateSigns of(String pattern, String march) {
        String month = pattern.contains("MMM") ? lettersFrom(march, digits(march)) : behind(pattern, 'M');
        return new DateSigns(behind(pattern, 'y'), month, behind(pattern, 'd'));
    }

    private static int digits(String name) {
        int at = 0;
        while (at < name.length() && Character.isDigit(name.charAt(at))) {
            at++;
        }
        return at == 0 ? name.length() : at;
    }

    private static String behind(String pattern, char field) {
        return lettersFrom(pattern, pattern.lastIndexOf(field) + 1);
    }

    /** The letters there, as long as they are of a script that writes whole syllables. */
    private static String lettersFrom(String text, int from) {
        int to = from;
        while (to < text.length() && isSyllable(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isSyllable(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
    }
}
